import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the pages are built to; the server serves this folder. */
export const outDir = 'dist/app';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2023',
    manifest: true,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      treeshake: { moduleSideEffects: (id) => !/[\\/]platform[\\/](contract|domain|kernel)[\\/]/u.test(id) },
    },
  },
  server: { proxy: { '/api': process.env['JUNHENG_SERVER'] ?? 'http://127.0.0.1:4747' } },
});
