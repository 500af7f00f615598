import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { queries } from '../api/queries';
import { readyDraftKey } from '../session/draft-key';
import { SignInAgain, SignInPage } from '../session/sign-in';
import { membershipOf, useSession } from '../session/session';
import { useTyped } from '../steps/drafts';
import { Loading } from '../ui/signs';
import { useLanguage } from '../words/words';
import { Broken } from './broken';
import { Frame } from './frame';
import { useListening } from './live-state';
import { Nowhere, RolelessPage } from './nowhere';
import { placesOf, ROUTES } from './places';
import { NewVersion } from './new-version';
import { NoRoom } from './no-room';

/** The whole app: signing in, or the frame with the screen that the address names. */
export function App() {
  const language = useLanguage();
  const [location] = useLocation();
  const state = useSession();
  const membership = membershipOf(state);
  useListening(state.ended || !membership?.actions.includes('live.read') ? undefined : membership.actingAs);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const sends = membership?.actions.some((action) => action === 'case.open' || action === 'attachment.add') ?? false;
  useEffect(() => {
    if (!sends) return;
    const started = import('../offline/queue').then(({ startSending }) => startSending());
    return () => void started.then((stop) => stop());
  }, [sends]);
  const account = state.me?.account.id;
  const ready = useTyped(account);
  useEffect(() => {
    if (account !== undefined && !state.ended) void readyDraftKey(account);
  }, [account, state.ended]);

  if (!state.me) return <SignInPage />;
  if (!membership) return <RolelessPage />;
  if (!ready) return <Loading />;
  return (
    <QueryClientProvider client={queries}>
      <Frame membership={membership}>
        <NewVersion />
        <NoRoom />
        <Broken at={location}>
          <Suspense fallback={<Loading />}>
            <Switch>
              <Route path="/">
                <Redirect to={placesOf(membership)[0]?.path ?? '/account'} replace />
              </Route>
              {ROUTES.map(([path, Screen]) => (
                <Route key={path} path={path}>
                  <Screen key={membership.actingAs} />
                </Route>
              ))}
              <Route>
                <Nowhere />
              </Route>
            </Switch>
          </Suspense>
        </Broken>
      </Frame>
      {state.ended && <SignInAgain />}
    </QueryClientProvider>
  );
}
