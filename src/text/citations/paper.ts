import type {ArticleReference} from "./reference.js";

/** The paper whose findings the site shows. */
export const paper: ArticleReference = {
  kind: "article",
  key: "domoney2015",
  authors: [
    {family: "Domoney", initials: "J"},
    {family: "Howard", initials: "LM"},
    {family: "Abas", initials: "M"},
    {family: "Broadbent", initials: "M"},
    {family: "Oram", initials: "S"}
  ],
  title:
    "Mental health service responses to human trafficking: a qualitative study of professionals' experiences of providing care",
  journal: "BMC Psychiatry",
  year: 2015,
  volume: 15,
  pages: "289",
  doi: "10.1186/s12888-015-0679-3"
};
