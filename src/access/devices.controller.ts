import { Controller, Get, Header, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Allow } from './allow.js';
import { CurrentActor, CurrentSession, type Actor } from './current-actor.js';
import { DevicePageDto } from './devices.dto.js';
import { Devices } from './devices.js';
import type { DevicePage, DraftKey } from './devices.view.js';
import type { Session } from './session.js';

/** The phones and browsers people sign in with. */
@Controller()
export class DevicesController {
  constructor(private readonly devices: Devices) {}

  /** One's own devices, the last signed in with first. */
  @Allow('me.read')
  @Get('me/devices')
  listMyDevices(@Query() page: DevicePageDto, @CurrentSession() { account, deviceId }: Session): Promise<DevicePage> {
    return this.devices.list(account.id, deviceId, page);
  }

  /** Reports one's own device lost. Who uses it is signed out, and the drafts on it stay locked. */
  @Allow('me.read')
  @Post('me/devices/:deviceId/lost')
  @HttpCode(204)
  loseMyDevice(@Param('deviceId', ParseUUIDPipe) deviceId: string, @CurrentSession() { account }: Session): Promise<void> {
    return this.devices.lose(account.id, deviceId, account.id);
  }

  /** The key of one's drafts on the device one is signed in with. A lost one has none. */
  @Allow('me.read')
  @Get('me/devices/:deviceId/key')
  @Header('Cache-Control', 'no-store')
  draftKey(@Param('deviceId', ParseUUIDPipe) deviceId: string, @CurrentSession() session: Session): Promise<DraftKey> {
    return this.devices.draftKey(session, deviceId);
  }

  /** The devices of an account, the last signed in with first. */
  @Allow('account.manage')
  @Get('accounts/:accountId/devices')
  listDevices(@Param('accountId', ParseUUIDPipe) accountId: string, @Query() page: DevicePageDto): Promise<DevicePage> {
    return this.devices.list(accountId, null, page);
  }

  /** Reports somebody's device lost. Who uses it is signed out, and the drafts on it stay locked. */
  @Allow('account.manage')
  @Post('accounts/:accountId/devices/:deviceId/lost')
  @HttpCode(204)
  loseDevice(
    @Param('accountId', ParseUUIDPipe) accountId: string,
    @Param('deviceId', ParseUUIDPipe) deviceId: string,
    @CurrentActor() actor: Actor,
  ): Promise<void> {
    return this.devices.lose(accountId, deviceId, actor.accountId);
  }
}
