import { expect, test } from "@jest/globals";
import { ExcelHost } from "../../../host/excelHost";

/** What office.js sends of itself when a page of an add-in has loaded, with action and path ids as it gives them. */
function batchOfService(name: string): string {
  return JSON.stringify({
    AutoKeepReference: true,
    Actions: [
      { Id: 2, ActionType: 1, ObjectPathId: 1 },
      { Id: 3, ActionType: 3, Name: "NotifyActionHandlerReady", ObjectPathId: 1, ArgumentInfo: {} },
    ],
    ObjectPaths: { 1: { Id: 1, ObjectPathType: 2, Name: name } },
  });
}

test("a service of Office's takes what the library tells of itself", () => {
  const answer = new ExcelHost().answer(batchOfService("Microsoft.InternalService.AddinInternalService"));
  expect(JSON.parse(answer)).toEqual({
    Results: [
      { ActionId: 2, Value: {} },
      { ActionId: 3, Value: null },
    ],
    TraceIds: [],
  });
});

test("anything else that is asked for anew fails by its name", () => {
  const answer: unknown = JSON.parse(new ExcelHost().answer(batchOfService("Microsoft.ExcelServices.Chart")));
  expect(answer).toMatchObject({ Error: { Code: "NotImplemented", ActionIndex: 0 } });
});
