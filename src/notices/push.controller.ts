import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Allow, CurrentSession, type Session } from '../access/index.js';
import { PushService } from './push-service.js';
import { NewSubscriptionDto, PushPreferencesDto } from './push.dto.js';
import type { PushKeyView, PushPreferencesView, PushView, SubscribedView } from './push.view.js';
import { Subscriptions } from './subscriptions.js';

/** Notices that reach somebody who does not look: web push. */
@Controller('push')
export class PushController {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly service: PushService,
  ) {}

  /** The key that a browser subscribes with. */
  @Allow('me.read')
  @Get('key')
  async pushKey(): Promise<PushKeyView> {
    return { key: await this.service.publicKey() };
  }

  /** Where one is told, of what, and one's quiet hours. */
  @Allow('me.read')
  @Get()
  pushSettings(@CurrentSession() session: Session): Promise<PushView> {
    return this.subscriptions.view(session);
  }

  /** Says of what one is told, and when not. What is held back is told in one when the quiet hours end; what is about somebody's safety is not held back. */
  @Allow('me.read')
  @Post('preferences')
  @HttpCode(200)
  setPushPreferences(@Body() preferences: PushPreferencesDto, @CurrentSession() session: Session): Promise<PushPreferencesView> {
    return this.subscriptions.prefer(session, preferences);
  }

  /** Has notices sent to this browser. Idempotent by the endpoint; the eleventh takes the place of the oldest. */
  @Allow('me.read')
  @Post('subscriptions')
  subscribe(@Body() subscription: NewSubscriptionDto, @CurrentSession() session: Session): Promise<SubscribedView> {
    return this.subscriptions.add(session, subscription);
  }

  /** Sends there no more. */
  @Allow('me.read')
  @Delete('subscriptions/:subscriptionId')
  @HttpCode(204)
  unsubscribe(@Param('subscriptionId', ParseUUIDPipe) subscriptionId: string, @CurrentSession() session: Session): Promise<void> {
    return this.subscriptions.remove(session, subscriptionId);
  }
}
