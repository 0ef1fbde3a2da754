// Builds Assets/ into wwwroot/dist. Everything is made in a folder of its own first and swapped in
// at the end, so a mistake in a stylesheet leaves the last good build in place.
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import * as sass from 'sass';

const root = dirname(fileURLToPath(import.meta.url));
const output = join(root, 'wwwroot', 'dist');
const draft = join(root, 'obj', `front-end-${process.pid}`);

async function buildStyles() {
  const { css } = await sass.compileAsync(join(root, 'Assets', 'styles', 'site.scss'), {
    importers: [new sass.NodePackageImporter(root)],
    quietDeps: true,
    style: 'compressed'
  });
  await writeFile(join(draft, 'site.css'), css);
}

async function buildScripts() {
  const shared = { absWorkingDir: root, bundle: true, minify: true, logLevel: 'warning', outdir: draft, target: 'es2022' };
  await esbuild.build({ ...shared, entryPoints: ['Assets/scripts/site.js'], format: 'esm' });
  // A classic script: it has to run before the page is drawn, and modules never do.
  await esbuild.build({ ...shared, entryPoints: ['Assets/scripts/support.js'], format: 'iife' });
}

try {
  await mkdir(draft, { recursive: true });
  await Promise.all([buildStyles(), buildScripts()]);
  await mkdir(dirname(output), { recursive: true });
  await rm(output, { recursive: true, force: true });
  await rename(draft, output);
} finally {
  await rm(draft, { recursive: true, force: true });
}
