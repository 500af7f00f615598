import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { EveryRouteDeclares } from './every-route-declares.js';
import { SessionController } from './session.controller.js';
import { SignIn } from './sign-in.js';
import { SignOut } from './sign-out.js';

/** Who may do what. Guards every route of the program, of whatever module. Needs DatabaseModule and UnitsModule beside it. */
@Module({
  imports: [DiscoveryModule],
  controllers: [SessionController],
  providers: [SignIn, SignOut, EveryRouteDeclares, { provide: APP_GUARD, useClass: AccessGuard }],
})
export class AccessModule {}
