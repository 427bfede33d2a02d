// Scripts in the manner of Microsoft's samples, each with the result that the documentation gives
// (learn.microsoft.com/javascript/api/excel and the comments of @types/office-js). Where it gives none, the name says
// "not documented". All in one test file, so that what they cover together can be told at the end.
import "./application";
import "./charts";
import "./conditionalFormats";
import "./dataValidations";
import "./events";
import "./formats";
import "./names";
import "./newWorkbooks";
import "./notes";
import "./office";
import "./pageLayout";
import "./panesAndFilters";
import "./protection";
import "./ranges";
import "./requests";
import "./worksheets";
// The last, since it tells what the others covered.
import "./addIn";
