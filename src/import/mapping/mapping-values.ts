import type {TableColumns} from "../formats/tables/table-columns.js";
import type {MappingDraft} from "./guess.js";
import type {Branch, Mapping} from "./mapping.js";

/** The value of each key as it stands in a mapping's file; undefined where the key is left out. */
export const mappingValues: Record<keyof Mapping, (mapping: MappingDraft) => unknown> = {
  title: ({title}) => title,
  synthetic: ({synthetic}) => synthetic,
  patient: ({patient}) => patient,
  patientIds: ({patientIds}) => patientIds,
  columns: ({columns}) => columns && tableColumns(columns),
  ageGroup: ({ageGroup}) => ageGroup,
  characteristics: ({characteristics}) =>
    characteristics?.length
      ? characteristics.map(({variable, column, levels}) => ({variable, column, ...(levels && {levels})}))
      : undefined,
  routes: ({routes}) => routes && branchValue(routes),
  informants: ({informants}) =>
    informants &&
    ("under" in informants ? "under routes" : {...branchValue(informants.branch), route: informants.route}),
  themes: ({themes}) => themes && branchValue(themes),
  primary: ({primary}) => primary && given(primary),
  excerpts: ({excerpts}) =>
    excerpts?.recordType === undefined && excerpts?.professionalRole === undefined
      ? undefined
      : given({record_type: excerpts.recordType, professional_role: excerpts.professionalRole}),
  renamed: ({renamed}) => (renamed?.length ? renamed : undefined),
  offsets: ({offsets}) =>
    offsets && {unit: offsets.unit, line_ends: offsets.lineEnds, byte_order_mark: offsets.byteOrderMark}
};

function branchValue(branch: Branch): {under: string[]} | {codes: string[][]} {
  return "under" in branch ? {under: branch.under} : {codes: branch.codes};
}

function tableColumns({codes, variables, ...rest}: TableColumns): Record<string, unknown> {
  return given({
    ...rest,
    codes: codes.length > 0 ? codes.map((code) => given(code)) : undefined,
    variables: variables.length > 0 ? variables : undefined
  });
}

function given(values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
