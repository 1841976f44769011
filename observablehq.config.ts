export default {
  root: "src",
  output: process.env.CASEBOOK_OUTPUT ?? "dist",
  title: "Casebook",
  search: true,
  globalStylesheets: [],
  preserveExtension: true,
  style: "style.css",
  footer: "",
  toc: false,
  pager: true
};
