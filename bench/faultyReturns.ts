export { checkYear } from "../test/support/faultyYear/checkYear";
export { consolidateInGroups } from "../test/support/faultyYear/consolidateYear";
