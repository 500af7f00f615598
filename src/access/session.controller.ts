import { Body, Controller, Delete, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { Public } from '../platform/http/declared-access.js';
import { Allow } from './allow.js';
import { CurrentSession, CurrentToken } from './current-actor.js';
import { meOf } from './me.js';
import type { Me } from './me.view.js';
import { cookieOptions, SESSION_COOKIE, type AccessReply, type AccessRequest } from './request.js';
import { ForgottenDto, SignInDto } from './session.dto.js';
import type { Session } from './session.js';
import type { SignedIn } from './session.view.js';
import { PasswordRequests } from './password-requests.js';
import { SignIn } from './sign-in.js';
import { SignOut } from './sign-out.js';

/** Signing in and out, and what one may do. */
@Controller()
export class SessionController {
  constructor(
    private readonly entry: SignIn,
    private readonly exit: SignOut,
    private readonly passwords: PasswordRequests,
  ) {}

  /** Begins a session. Five wrong passwords lock a name for a quarter of an hour. */
  @Public()
  @Post('session')
  @Header('Cache-Control', 'no-store')
  async signIn(
    @Body() { username, password, by, device }: SignInDto,
    @Req() request: AccessRequest,
    @Res({ passthrough: true }) reply: AccessReply,
  ): Promise<SignedIn> {
    const { token, expiresAt } = await this.entry.signIn(username, password, device);
    if (by === 'bearer') return { expiresAt: expiresAt.toISOString(), token };
    reply.setCookie(SESSION_COOKIE, token, { ...cookieOptions(request), expires: expiresAt });
    return { expiresAt: expiresAt.toISOString() };
  }

  /** Ends the session it is asked with. */
  @Allow('session.end')
  @Delete('session')
  @HttpCode(204)
  async signOut(
    @CurrentToken() token: string,
    @Req() request: AccessRequest,
    @Res({ passthrough: true }) reply: AccessReply,
  ): Promise<void> {
    await this.exit.signOut(token);
    reply.clearCookie(SESSION_COOKIE, cookieOptions(request));
  }

  /** Asks the administrators for a new password. The answer is the same whoever asks, and whether there is such a name or not. */
  @Public()
  @Post('session/forgotten')
  @HttpCode(204)
  forgotten(@Body() { username }: ForgottenDto): Promise<void> {
    return this.passwords.ask(username);
  }

  /** Who is signed in, and what they may do, by unit and role. */
  @Allow('me.read')
  @Get('me')
  @Header('Cache-Control', 'no-store')
  me(@CurrentSession() session: Session): Me {
    return meOf(session);
  }
}
