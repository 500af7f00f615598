import { IsOptional, IsUUID } from 'class-validator';
import { PageSizeDto } from '../platform/http/page-size.dto.js';

export class DevicePageDto extends PageSizeDto {
  /** `next` of the page before */
  @IsOptional()
  @IsUUID()
  after?: string;
}
