/** What stands in the place of approvers in a first policy. A release is refused until people are named there. */
export const placeholderApprovers = ["Name of the first approver", "Name of the second approver"] as const;
