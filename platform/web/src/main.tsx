import './styles/base.css';
import './styles/print.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { reloadWhenOutdated } from './app/reload-when-outdated.ts';
import { startTheme } from './app/theme-mode.ts';
import { startI18n } from './i18n/start-i18n.ts';

reloadWhenOutdated();
startTheme();
await startI18n();
const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no #root');
createRoot(place).render(<App />);
