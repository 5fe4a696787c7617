import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { startSignInDesk } from './sign-in-desk.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no place for the workbench');
startSignInDesk();
createRoot(root).render(<App />);
