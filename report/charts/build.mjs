// Writes ECharts, with only the parts that the report draws with, as a resource of the module `report`.
// With --check nothing is written: it fails unless what is there is, byte for byte, what would be written.
import { build } from "esbuild";
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, "../src/main/resources/io/github/queuesla/report/page");

async function text(path) {
  const raw = await readFile(join(here, "node_modules", path), "utf8");
  return raw.replaceAll("\r\n", "\n").trim();
}

async function version(library) {
  return JSON.parse(await text(`${library}/package.json`)).version;
}

/** What has to travel with the code: the notice of ECharts, and the licences of what it contains. */
async function notice() {
  const parts = [
    `ECharts ${await version("echarts")} and ZRender ${await version("zrender")}, in part.`,
    await text("echarts/NOTICE"),
    "Licensed under the Apache License, Version 2.0: http://www.apache.org/licenses/LICENSE-2.0",
    "Contains ZRender:",
    await text("zrender/LICENSE"),
    "Contains parts of d3:",
    await text("echarts/licenses/LICENSE-d3"),
  ];
  return `${parts.join("\n\n")}\n`;
}

async function bundle(banner) {
  const built = await build({
    absWorkingDir: here,
    banner: { js: `/*!\n${banner}*/` },
    bundle: true,
    charset: "utf8",
    define: { "process.env.NODE_ENV": '"production"' },
    entryPoints: ["library.js"],
    format: "iife",
    globalName: "echarts",
    legalComments: "none",
    minify: true,
    target: "es2020",
    write: false,
  });
  return built.outputFiles[0].text;
}

const terms = await notice();
const files = { "echarts.js": await bundle(terms), "echarts.NOTICE": terms };
for (const [name, content] of Object.entries(files)) {
  const path = join(target, name);
  if (!process.argv.includes("--check")) {
    await writeFile(path, content);
    console.log(`wrote ${name}, ${Buffer.byteLength(content)} bytes`);
  } else if (content === (await readFile(path, "utf8"))) {
    console.log(`${name} is what this folder builds`);
  } else {
    console.error(`${name} is not what this folder builds: run npm run build`);
    process.exitCode = 1;
  }
}
