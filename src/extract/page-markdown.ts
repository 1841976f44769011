import MarkdownIt, {type Token} from "markdown-it";

/** The type of a token that stands for what braces hold. */
export const braceToken = "brace";

/**
 * Reads Markdown (CommonMark) as tokens. What stands in braces is a token of its own. HTML and every address are read, so that whoever
 * makes something of the tokens can say what is wrong with them.
 */
export function readMarkdown(text: string): Token[] {
  return markdown.parse(text, {});
}

const markdown = new MarkdownIt("commonmark");
markdown.validateLink = () => true;
markdown.inline.ruler.before("link", braceToken, (state, silent) => {
  if (state.src[state.pos] !== "{") return false;
  const close = state.src.indexOf("}", state.pos);
  const end = close < 0 || close >= state.posMax ? state.posMax : close;
  if (!silent) state.push(braceToken, "", 0).content = state.src.slice(state.pos + 1, end);
  state.pos = Math.min(end + 1, state.posMax);
  return true;
});
