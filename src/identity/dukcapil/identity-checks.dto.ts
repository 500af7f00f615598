import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageSizeDto } from '../../platform/http/page-size.dto.js';

export class RequestCheckDto {
  /** verify: NIK and what is stated of the person; face: the newest photo of the face against the NIK, for DP3AK */
  @IsIn(['verify', 'face'])
  kind!: 'verify' | 'face';

  /** why it is asked: kept with every call, beside who asked */
  @IsIn(['identification', 'intake', 'tracing', 'legal'])
  purpose!: 'identification' | 'intake' | 'tracing' | 'legal';
}

export class ChecksPageDto extends PageSizeDto {
  /** `next` of the page before */
  @IsOptional()
  @IsUUID()
  after?: string;
}
