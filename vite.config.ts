import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import manifest from './package.json' with { type: 'json' };

/** The reader of PDF asks for its resources by their own names, side by side in one folder. */
const assetFileNames = ({ originalFileNames }: { readonly originalFileNames: readonly string[] }): string =>
  originalFileNames.some((name) => /pdfjs-dist\/(?:cmaps|standard_fonts|wasm)\//u.test(name))
    ? 'assets/pdf/[name][extname]'
    : 'assets/[name]-[hash][extname]';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The window. `--mode packaged` leaves out what only the preview host needs. Everything is a file of our own: no inline
 * script, no data that a strict content policy would refuse, no source maps outside of development.
 */
export default defineConfig(({ mode }) => ({
  root: at('./renderer'),
  base: '/',
  publicDir: false,
  plugins: [react()],
  resolve: { alias: [{ find: /^\.\/useScrollLocker$/u, replacement: at('./renderer/ui/no-scroll-lock.ts') }] },
  define: {
    __PREVIEW__: JSON.stringify(mode !== 'packaged'),
    __VERSION__: JSON.stringify(manifest.version),
  },
  build: {
    outDir: at('./out/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: { output: { assetFileNames } },
  },
  worker: { format: 'es' as const },
}));
