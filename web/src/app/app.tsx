import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { queries } from '../api/queries';
import { SignInAgain, SignInPage } from '../session/sign-in';
import { membershipOf, useSession } from '../session/session';
import { Loading } from '../ui/signs';
import { useLanguage } from '../words/words';
import { Broken } from './broken';
import { Frame } from './frame';
import { useListening } from './live-state';
import { Nowhere, RolelessPage } from './nowhere';
import { placesOf, ROUTES } from './places';
import { NewVersion } from './new-version';

/** The whole app: signing in, or the frame with the screen that the address names. */
export function App() {
  const language = useLanguage();
  const state = useSession();
  const membership = membershipOf(state);
  useListening(state.ended || !membership?.actions.includes('live.read') ? undefined : membership.actingAs);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const opens = membership?.actions.includes('case.open') ?? false;
  useEffect(() => {
    if (!opens) return;
    const started = import('../offline/queue').then(({ startSending }) => startSending());
    return () => void started.then((stop) => stop());
  }, [opens]);

  if (!state.me) return <SignInPage />;
  if (!membership) return <RolelessPage />;
  return (
    <QueryClientProvider client={queries}>
      <Frame membership={membership}>
        <NewVersion />
        <Broken>
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
