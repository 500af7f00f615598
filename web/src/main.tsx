import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import './ui/base.css';
import { registerWorker } from './worker/register';

createRoot(document.getElementById('root')!).render(<App />);
void registerWorker();
