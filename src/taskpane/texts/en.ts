import type { Texts } from "./texts";

const files = (count: number) => (count === 1 ? "1 file" : `${count} files`);

export const en: Texts = {
  locale: "en",
  product: "Task Matrix",
  browserTitle: "Task Matrix · in the browser",
  browserLead: "No Excel needed. Files are handled on this computer only and never uploaded.",
  switchLanguage: "中文",
  tabs: { generate: "Generate", check: "Validate", consolidate: "Consolidate" },
  tabList: "Steps",
  jobs: {
    matrix: "Generating the task matrix…",
    returns: "Generating the returns…",
    checkWorkbook: "Checking the open workbook…",
    clearMarks: "Clearing the marks…",
    fix: "Changing cells…",
    checkFiles: "Checking files…",
    fixFile: "Making a corrected copy…",
    notice: "Making the correction notice…",
    readFiles: "Reading files…",
    report: "Making the report…",
    select: "Going to the cell…",
    open: "Opening the workbook…",
  },
  progress: (done, total) => `${done} of ${total}`,
  cancel: "Cancel",
  close: "Close",
  copy: {
    button: "Copy",
    copied: "Copied; paste it into a mail.",
    selected: "All of it is selected; press Ctrl+C to copy.",
  },
  tabCount: (errors, warnings) => `${errors} errors, ${warnings} warnings`,
  showMore: (left) => `Show more (${left} left)`,
  noHost: {
    title: "This page belongs inside Excel",
    advice:
      "Excel was not found. Choose Task Matrix on Excel's Home tab, or use the browser version, which needs no Excel.",
    link: "Open the browser version",
  },
  oldExcel: {
    title: "This version of Excel is too old",
    advice:
      "Excel 2021 or later is needed (ExcelApi 1.14). The browser version does the same with files on this computer.",
  },
  welcome: {
    title: "Turn a notice into a task matrix",
    steps: [
      "Generate: make the matrix and a workbook for each unit to fill in",
      "Validate: check what came back and go to each problem",
      "Consolidate: bring all returns together in one report",
    ],
    privacy: "All files stay on this computer; nothing is uploaded.",
    begin: "Got it, begin",
  },
  failure: {
    title: "This could not be finished",
    kinds: {
      cellEditing:
        "A cell is being edited in Excel. Please finish editing the cell (Enter or Esc) and try again.",
      protectedWorkbook:
        "The workbook or a sheet is protected. Remove the protection under Review, or try in a new workbook.",
      tooLarge: "This is more than Excel takes at once. Close other workbooks, or use the browser version.",
      notSupported: "This version of Excel cannot do this step. Update Excel, or use the browser version.",
      gone: "The sheet or cell is not in the open workbook. Go back to the workbook that was checked, or check again.",
      busy: "Excel cannot do this at the moment. Wait a little and try again; with several workbooks open, go to the right one first.",
      fileUnreadable: "A file cannot be read: it may have been moved, renamed or locked. Choose it again.",
      unexpected:
        "Something unexpected happened. Try again; if it stays, pass the details below to your administrator.",
    },
    kept: {
      matrix:
        "Your sheets and what was filled in are still there; unfinished sheets (生成中_…) are removed when you generate again.",
      returns: "No file was made; your settings are kept.",
      checkWorkbook: "The workbook was not changed.",
      clearMarks: "Nothing that was filled in has changed; marks may be left, clear them once more.",
      fix: "Check again and look at the cells.",
      checkFiles: "The files were not changed.",
      fixFile: "The file was not changed, and there is no copy.",
      notice: "What the check showed is still here.",
      readFiles: "Files that were read are still in the list; you can add more.",
      report:
        "Files that were read are still in the list, and the open workbook's contents are still there. Try again.",
      select: "The findings are kept.",
      open: "What was generated is kept; open or download it again.",
    },
    detail: "Details",
    broken: "The pane stopped because of an error. The workbook is not affected.",
    reload: "Reload the pane",
  },
  pick: {
    button: "Choose returned files",
    drop: "Several files at once (.xlsx, .xls, .et, .ods, .csv, or a .zip of them); or drop them here",
  },
  save: {
    begun: (name) => `The download of ${name} was requested.`,
    ifNoDownload: "If no download appeared, take the files from this list:",
    open: (name) => `Open ${name} in Excel`,
    download: (name) => `Download ${name}`,
    nameHint: "Opened in Excel, it is a new unsaved workbook; save it under the name shown.",
  },
  generate: {
    notice: "Notice",
    counts: { tasks: "tasks", units: "units", assignments: "assignments" },
    doubts: (count) =>
      count === 1 ? "1 doubtful place to check first" : `${count} doubtful places to check first`,
    doubtsAdvice: "These words were kept as printed. Ask the issuing office before copies go out.",
    settings: "Reporting",
    period: "Reporting year",
    periodProblem: "Four digits, as 2017",
    deadline: "Deadline",
    contact: "Send to / contact",
    contactHint: "Optional; printed in the instructions",
    matrix: "Generate task matrix",
    matrixHint: {
      excel: "In the open workbook; generating again carries over what was filled in.",
      browser: "Downloads the coordinating office's workbook.",
    },
    returns: "Generate units' returns",
    returnsHint: "One file for each unit with its own tasks, in one ZIP.",
    zipName: (period) => `填报表-${period}.zip`,
    done: (tasks, units, assignments) =>
      `The matrix is ready: ${tasks} tasks, ${units} units, ${assignments} assignments.`,
    carried: (cells) => `${cells} filled-in cells were carried over.`,
    keptSheets: "These older sheets were kept:",
    notDone: "Not generated",
    returnsReady: (count) => `Returns for ${count} units are ready.`,
    previous: "Choose the previous report",
    previousHint:
      "Optional; prefills the returns with each unit's measures, milestones and next steps of then.",
    prefilled: (rows) =>
      rows === 0
        ? "The chosen report holds nothing to prefill."
        : `${rows} rows were prefilled; they are light green until changed.`,
  },
  check: {
    workbook: "Start validation",
    workbookHint: "Checks the open workbook and colours the cells; choose a finding to go to its cell.",
    files: "Validate returned files",
    openWorkbook: "Open workbook",
    kinds: { master: "Matrix", return: "Return", report: "Report", unknown: "Unknown" },
    severities: { error: "Errors", warning: "Warnings", info: "Notes" },
    severityFilter: "Filter by severity",
    search: "Filter findings (cell, words)",
    summary: (shown, all) => (shown === all ? `${all} in all` : `${shown} of ${all} shown`),
    noFindings: "Nothing was found.",
    noneShown: "No finding fits the filter.",
    goTo: (place) => `Go to ${place}`,
    suggestion: (value) => `Suggested: ${value}`,
    checked: (count) => `${files(count)} checked.`,
    task: (index, title) => (title === null ? `Task ${index}` : `Task ${index} ${title}`),
    wholeTable: "The whole table",
    follow: "Check while typing",
    followHint:
      "What is found follows a moment after typing; the colours in the cells stay until the next validation.",
    followOff: "What is found does not follow typing; validate again when done.",
    followLost: "Following was interrupted; nothing that was typed is affected. Start the validation again.",
    clearMarks: "Clear the marks",
    notMarked: "The cells are not coloured; what was found is listed below. ",
    fix: {
      title: "Can be repaired here",
      certain: "Says the same in the right form (ticked)",
      doubtful: "For you to decide: tick what is right",
      empty: "(empty)",
      apply: (count) => `Repair ${count} chosen`,
      openHint: "Changes the ticked cells only; it can be taken back as a whole.",
      fileHint: "Makes a corrected copy to download; the file itself is not changed.",
      copyReady: (name) =>
        `The corrected copy ${name} is ready and its download was requested; the file itself is unchanged.`,
      made: (count) => `${count} repaired. `,
      skipped: (places) => `Cells that were changed since the validation were left alone: ${places}.`,
      takeBack: "Take back",
      takenBack: "The repairs were taken back; the cells are as they were.",
      leftAlone: (places) =>
        `The repairs were taken back, but for cells that were changed since, or whose rows were changed or moved; they keep what they hold now: ${places}.`,
    },
    against: {
      title: "Compare with (optional)",
      hint: "Without these, each return is checked against the notice and settings that it brings.",
      master: "Choose the master workbook",
      previous: "Choose an earlier report",
    },
    notice: {
      button: "Make correction notice",
      due: "Correct by",
      dueHint: "Printed in the correction notice; empty: as soon as possible.",
      ready: (name) =>
        `${name} is ready and its download was requested; the text for a mail is below, to be copied.`,
      mail: "Text for the mail",
    },
  },
  consolidate: {
    lead: "Choose the files that units sent back to make one report. The files are not changed.",
    list: (count) => `${files(count)} chosen`,
    clear: "Clear",
    remove: (name) => `Remove ${name}`,
    states: {
      waiting: "Waiting",
      reading: "Reading",
      read: "Read",
      unreadable: "Unreadable",
      problem: "Cannot be used",
    },
    statuses: { accepted: "Included", superseded: "Superseded", rejected: "Left out" },
    fitsNothing: "No row fits",
    unreadableAdvice:
      "It may have been moved, renamed or locked by another program; remove it and choose it again.",
    rows: (rows) => (rows === 1 ? "1 row" : `${rows} rows`),
    reportOf: (files) => (files === 1 ? "A report of 1 file" : `A report of ${files} files`),
    period: "Reporting year",
    periodHint: "Empty: found automatically",
    periodProblem: "Four digits, or empty",
    deadline: "Deadline",
    deadlineHint: "Optional; tells who was late",
    master: {
      choose: "Choose the master workbook",
      none: "Optional: choose the master workbook to take its register and deadline into account.",
      open: "The register and deadline of the open master count.",
      picked: "The register and deadline of the chosen master count.",
      otherYear: (year) =>
        `The master is of ${year}, another year than the report: its register and deadline do not count.`,
      doubts: (count) =>
        count === 1 ? "1 thing to check in the register:" : `${count} things to check in the register:`,
    },
    report: "Make report",
    placed: "The report is in the open workbook.",
    placedHint: "Save the workbook under a name of its own.",
    fileReady: (name) => `The report ${name} is ready.`,
    fileInstead: (name) =>
      `The report ${name} is ready. The open workbook holds something else and was left as it is.`,
    result: (period) => `Result for ${period}`,
    expected: "Expected",
    returned: "Returned",
    blank: "Blank",
    missing: "Missing",
    balanced: "Reconciliation balances",
    unbalanced: "Reconciliation does not balance; see the sheet 数据核对",
    missingUnits: (count) => (count === 1 ? "1 unit has not returned" : `${count} units have not returned`),
    missingApart: (units) => `Nothing has come either from: ${units}`,
    everyUnit: "Every unit has returned.",
    outdated: "There are changes that the report does not show yet: make it again.",
    excluding: {
      out: "Exclude",
      back: "Bring back",
      exclude: (name) => `Exclude ${name}`,
      bringBack: (name) => `Bring back ${name}`,
      state: "Not used (excluded)",
    },
    replaced: {
      title: (rows) =>
        rows === 1 ? "1 row was replaced: differences" : `${rows} rows were replaced: differences`,
      by: (place, file, otherPlace) => `${place} was replaced by ${otherPlace} of ${file}`,
      same: "The same content",
    },
    unknownUnits: (count) =>
      count === 1 ? "1 unit is unknown to the notice:" : `${count} units are unknown to the notice:`,
    unmatched: {
      title: (rows) =>
        rows === 1 ? "1 row fits no task; please decide" : `${rows} rows fit no task; please decide`,
      advice:
        "Choose a task and make the report again to include a row; others stand verbatim in 未并入内容.",
      choice: (place) => `Task of ${place}`,
      leaveOut: "Leave out",
      likely: "Likely",
      others: "Other choices",
      proposal: (index, title, unit, percent, taken) =>
        `No. ${index} ${title} · ${unit} (about ${percent} %${taken ? ", has a row already" : ""})`,
      other: (index, title, unit, taken) =>
        `No. ${index} ${title} · ${unit}${taken ? " (has a row already)" : ""}`,
      grounds: (grounds) => `Because ${grounds}`,
      below: "The row stands in a report from below; whoever made that has to decide, and send it again.",
    },
  },
};
