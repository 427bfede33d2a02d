// Scripts in the manner of Microsoft's samples, each with the result that the documentation gives
// (learn.microsoft.com/javascript/api/excel and the comments of @types/office-js). Where it gives none, the name says
// "not documented".
import "./newWorkbooks";
