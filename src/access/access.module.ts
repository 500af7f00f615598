import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { ChangePassword } from './change-password.js';
import { CheckAccess } from './check-access.js';
import { DelegateRole } from './delegate-role.js';
import { DelegationsController } from './delegations.controller.js';
import { DevicesController } from './devices.controller.js';
import { Devices } from './devices.js';
import { DutyController } from './duty.controller.js';
import { Duty } from './duty.js';
import { EveryRouteDeclares } from './every-route-declares.js';
import { ListStaff } from './list-staff.js';
import { ManageStaff } from './manage-staff.js';
import { PasswordRequests } from './password-requests.js';
import { SessionController } from './session.controller.js';
import { SignIn } from './sign-in.js';
import { SignOut } from './sign-out.js';
import { StaffController } from './staff.controller.js';

/** Who may do what. Guards every route of the program, of whatever module. Needs DatabaseModule, UnitsModule and PeopleModule beside it. */
@Module({
  imports: [DiscoveryModule],
  controllers: [SessionController, StaffController, DelegationsController, DutyController, DevicesController],
  providers: [
    SignIn,
    SignOut,
    ChangePassword,
    ListStaff,
    ManageStaff,
    DelegateRole,
    Duty,
    Devices,
    PasswordRequests,
    EveryRouteDeclares,
    CheckAccess,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [CheckAccess],
})
export class AccessModule {}
