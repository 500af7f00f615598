import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { Broken } from './app/broken';
import './ui/base.css';
import { registerWorker } from './worker/register';

createRoot(document.getElementById('root')!).render(
  <Broken at="">
    <App />
  </Broken>,
);
void registerWorker();
