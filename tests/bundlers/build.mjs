// Builds `page/` with each bundler as its users would, into `site/NAME/`, without any settings for the package.

import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import CssMinimizerPlugin from "css-minimizer-webpack-plugin";
import cssnano from "cssnano";
import * as esbuild from "esbuild";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import * as vite from "vite";
import webpack from "webpack";

const root = path.resolve(import.meta.dirname, "page");
const folder = (name) => path.resolve(import.meta.dirname, "site", name);

// The page that names the built files, for bundlers that handle only scripts.
async function writePage(name, files, attribute) {
  const source = '<script type="module" src="./main.js"></script>';
  const page = await readFile(path.join(root, "index.html"), "utf8");
  if (!page.includes(source)) throw new Error(`index.html has no ${source}`);
  const tags = files.map((file) =>
    file.endsWith(".css") ? `<link rel="stylesheet" href="${file}">` : `<script ${attribute} src="${file}"></script>`,
  );
  await writeFile(path.join(folder(name), "index.html"), page.replace(source, tags.join("\n")));
}

const buildWithVite = (name, config) =>
  vite.build({
    root,
    configFile: false,
    logLevel: "warn",
    ...config,
    build: { outDir: folder(name), emptyOutDir: true, ...config.build },
  });

async function buildWithWebpack(name, mode) {
  // Relative to this folder, not to `page/`.
  const { resolve } = createRequire(import.meta.url);
  const compiler = webpack({
    mode,
    context: root,
    entry: "./main.js",
    output: { path: folder(name), filename: "[name].[contenthash].js", chunkFilename: "[contenthash].js" },
    plugins: [new MiniCssExtractPlugin({ filename: "[contenthash].css" })],
    module: { rules: [{ test: /\.css$/, use: [MiniCssExtractPlugin.loader, resolve("css-loader")] }] },
    optimization: { minimizer: ["...", new CssMinimizerPlugin()] },
    performance: false,
  });
  const stats = await promisify(compiler.run.bind(compiler))();
  if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString("errors-warnings"));
  const { assets } = stats.toJson({ all: false, entrypoints: true }).entrypoints.main;
  const files = assets.map((asset) => asset.name);
  await writePage(name, files, "defer");
}

async function buildWithEsbuild(name, options) {
  const { metafile, warnings } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ["main.js"],
    bundle: true,
    minify: true,
    metafile: true,
    outdir: folder(name),
    logLevel: "silent",
    ...options,
  });
  if (warnings.length) throw new Error(JSON.stringify(warnings));
  const [script, { cssBundle }] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === "main.js");
  const files = [script, cssBundle].map((file) => path.relative(folder(name), path.resolve(root, file)));
  await writePage(name, files, options.format === "esm" ? 'type="module"' : "defer");
}

// lightningcss minifies its styles.
await buildWithVite("vite", {});
await buildWithVite("vite-inline", {
  base: "./",
  build: { assetsInlineLimit: Number.POSITIVE_INFINITY, cssMinify: false },
  css: { postcss: { plugins: [cssnano()] } },
});
await buildWithWebpack("webpack", "production");
await buildWithWebpack("webpack-development", "development");
await buildWithEsbuild("esbuild", { format: "esm" });
await buildWithEsbuild("esbuild-split", { format: "esm", splitting: true, entryNames: "[name]-[hash]" });
await buildWithEsbuild("esbuild-script", { format: "iife" });
