import type {ProjectCode} from "../../project/coded-project.js";
import {orderCodes} from "../../project/order-codes.js";

/** A tag in the database. */
type Tag = {id: string; path: string; parent: string | undefined; description: string};

/** Taguette cuts names of tags at 200 characters. Longer ones are not searched for full stops. */
const maxPathLength = 400;

/**
 * Makes codes of tags. A tag stands under another where the database says so, or where its name begins with that of
 * another tag and a full stop ("routes" and "routes.police"). Other full stops are part of the name.
 */
export function makeTagCodes(tags: Tag[]): {codes: ProjectCode[]; warnings: string[]} {
  const byPath = new Map(tags.map((tag) => [tag.path, tag.id]));
  let split = 0;
  const {codes, orphans, cut} = orderCodes(
    tags.map(({id, path, parent, description}) => {
      const above = parent === undefined ? findTagAbove(path, byPath) : undefined;
      if (above !== undefined) split += 1;
      return {
        id,
        name: above === undefined ? path : path.slice(above.length + 1),
        parent: parent ?? (above === undefined ? undefined : byPath.get(above)),
        description,
        codable: true
      };
    })
  );
  return {
    codes,
    warnings: [
      ...(split === 0
        ? []
        : [
            `${split} tags are read as standing under the tag whose name they begin with, before a full stop.`
          ]),
      ...orphans.map(
        ({name}) =>
          `The tag "${name}" stood under a tag that the file does not have; it stands at the top now.`
      ),
      ...cut.map(
        ({name}) => `The tag "${name}" stood under itself by way of others; it stands at the top now.`
      )
    ]
  };
}

/** The longest beginning of a path that is a tag itself, up to a full stop with more after it. */
function findTagAbove(path: string, byPath: Map<string, string>): string | undefined {
  if (path.length > maxPathLength) return undefined;
  for (let at = path.lastIndexOf("."); at > 0; at = path.lastIndexOf(".", at - 1))
    if (at < path.length - 1 && byPath.has(path.slice(0, at))) return path.slice(0, at);
  return undefined;
}
