export default {
  root: process.env.CASEBOOK_ROOT,
  output: process.env.CASEBOOK_OUTPUT,
  title: "Plain",
  globalStylesheets: [],
  preserveExtension: true
};
