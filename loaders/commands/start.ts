import {UsageError} from "../../src/text/errors.js";
import {previewSite} from "../build/preview.js";
import {main} from "../disk/main.js";
import {readArguments, seeHelp} from "./arguments.js";

const name = "npm start --";

const usage = `${name} [--port N] [--host NAME] [--extract DIR]

Serves the notebook on this machine and reloads it when a page, a query, the extract or
the code that reads it changes.

  --port N       the port; the default is 3000, or the next free one
  --host NAME    the address to listen on; the default is 127.0.0.1, which only this machine reaches`;

await main(async () => {
  const options = {port: {type: "string"}, host: {type: "string"}} as const;
  const {values, extract} = readArguments({name, usage, options});
  if (values.port !== undefined && !(/^\d{1,5}$/.test(values.port) && Number(values.port) <= 65_535))
    throw new UsageError(`--port "${values.port}" is not a port from 0 to 65535; ${seeHelp(name)}`);
  await previewSite({
    extract,
    ...(values.port && {port: values.port}),
    ...(values.host && {host: values.host})
  });
});
