/** What is decided about documents, whichever command makes them. */
const DOCUMENT_OPTIONS = `  公文选项 document options:
  --issuer NAME    发文机关；缺省为通知的发文机关 who issues it; else the notice's issuer
  --doc-number NO  发文字号，如 万州府办文〔2017〕12号 its number
  --addressee TEXT 主送机关 to whom it goes
  --copy-to TEXT   抄送机关 who gets a copy
  --date DATE      成文日期 its date
  --consent BODY   经其同意（如 区政府）印发 with whose consent it is issued
  --templates DIR  采用 DIR 中修改过的模板（见 task-matrix templates） uses the templates that were edited there`;

/** What `--help` prints, for the program and for each command. */
export const USAGE = {
  program: `task-matrix：由任务分工通知生成任务矩阵和填报表，校验、汇总各单位填报 / divide, check and consolidate

  task-matrix notice [FILE] [--json]
  task-matrix generate --out DIR [--notice FILE | --master FILE] [--period YEAR] [--units A,B] [--deadline DATE] [--contact TEXT] [--previous REPORT] [--reporting-notice FILE.docx] [--json]
  task-matrix check FILE... [--master FILE] [--previous REPORT] [--json] [--fix DIR] [--notices DIR] [--due DATE]
  task-matrix consolidate PATH... --out FILE [--notice FILE | --master FILE] [--period YEAR] [--update REPORT] [--previous REPORT] [--progress-report FILE.docx] [--circular FILE.docx] [--reminders DIR] [--rows FILE.csv] [--deadline DATE] [--as-of DATE] [--json]
  task-matrix templates --out DIR

  task-matrix COMMAND --help 查看该命令的说明 / explains a command
  退出码 exit status：0 完成 done；1 完成，但数据有错误、有文件未并入或有行无法匹配 done, with errors in the data；2 无法执行 could not run`,
  notice: `task-matrix notice [FILE] [--json]

  解析任务分工通知（.docx、.txt，按内容识别），列出任务、责任单位、发展目标和原文存疑处；FILE 是任务矩阵工作簿的，列出其中确认
  过的通知；不给文件时用内置通知（万州府办发〔2017〕83号）。没有识别到任务的，退出码为1，并说明原因。
  Parses a notice (.docx or .txt, told by content) and shows its tasks, units, targets and warnings; of a master workbook
  it shows the notice that was confirmed there; without FILE the bundled one. Status 1 where no task is found.

  --json    输出 JSON`,
  generate: `task-matrix generate --out DIR [--notice FILE | --master FILE] [--period YEAR] [--units A,B] [--deadline DATE] [--contact TEXT] [--previous REPORT] [--reporting-notice FILE.docx [公文选项 document options]] [--json]

  在 DIR 生成任务矩阵工作簿，在 DIR/填报表 生成各责任单位的填报表。同名文件内容不同的，原文件保留为“名称(旧).xlsx”。
  Writes the master workbook into DIR and the returns into DIR/填报表; files that differ are kept under another name.

  --notice FILE      通知（.docx或.txt）；缺省为内置通知。不同的通知各自生成工作簿，文件名带发文字号
                     the notice; without it the bundled one. Other notices put their number into the names of files
  --master FILE      任务矩阵工作簿：沿用其中的通知、报送年度、截止日期、报送对象和校验设置；另给的选项优先
  --period YEAR      报送年度；缺省为任务矩阵工作簿的年度，没有则为当前年度
  --units A,B        只生成这些单位的填报表
  --deadline DATE    报送截止日期，如 2017-12-20
  --contact TEXT     报送对象：联系人、电话、邮箱
  --previous REPORT  上期的汇总报告：把各单位当时填的具体措施、时间节点、下一步打算预填到填报表，修改前显示为浅绿底灰字
                     the report on the period before: its measures, milestones and next steps are prefilled, and marked until
                     a unit changes them
  --reporting-notice FILE.docx  另写报送通知 also writes the notice that asks units to report
  --json             输出 JSON

${DOCUMENT_OPTIONS}`,
  check: `task-matrix check FILE... [--master FILE] [--previous REPORT] [--json] [--fix DIR] [--notices DIR] [--due DATE]

  逐个校验填报表，列出问题所在单元格和修改办法，并在各文件之间比对雷同内容。FILE 也可以是目录或 .zip 压缩包。
  原文件不会改动。
  Lists the findings of each workbook, with the cell and the repair, and compares texts between files; FILE may be a
  folder or a .zip of them. Originals are never changed.

  --master FILE      任务矩阵工作簿，按其中的通知和校验设置校验；缺省按各文件自带的设置
                     the coordinating office's workbook, whose notice and settings count; else those that files bring
  --previous REPORT  上期或本期已有的汇总报告，用于比对进度和文字 an earlier report to compare with
  --fix DIR          把含义确定的问题改好，修正副本写入 DIR（不能是原文件所在目录），逐项列出修改前后的内容
                     writes copies with all certain repairs into DIR, not the originals' folder, and lists each repair
  --notices DIR      把各单位的退回修改通知单（.xlsx）和邮件正文（.txt）写入 DIR
                     writes a correction notice and the text of a mail for each return into DIR
  --due DATE         退回修改通知单上的修改期限，如 2017-12-28，与 --notices 一起使用 by when to correct
  --json             输出 JSON`,
  consolidate: `task-matrix consolidate PATH... --out FILE [--notice FILE | --master FILE] [--period YEAR] [--update REPORT] [--previous REPORT] [--progress-report FILE.docx] [--circular FILE.docx] [--reminders DIR] [公文选项 document options] [--rows FILE.csv] [--deadline DATE] [--as-of DATE] [--json]

  读取文件、目录和 .zip 压缩包中的填报表（.xlsx、.xls、.et、.ods、.csv，按内容识别），写出汇总报告。没有并入的行和文件都
  列明原因。
  Reads files, folders and .zip archives (.xlsx, .xls, .et, .ods, .csv, told by content) and writes the report; what is
  not in it is listed with the reason.

  --out FILE       汇总报告（.xlsx）
  --notice FILE    通知（.docx或.txt）；没有给出通知和任务矩阵工作簿的，按多数文件自带的通知，都不带的用内置通知
                   the notice; with neither it nor a master, that of most files, else the bundled one
  --master FILE    任务矩阵工作簿：按其中的通知、报送年度、截止日期、校验设置和报送登记汇总；另给的选项优先
                   the coordinating office's workbook: its notice, settings and register count
  --period YEAR    报送年度；缺省为任务矩阵工作簿的年度，没有则为多数文件所属年度
  --deadline DATE  报送截止日期
  --update REPORT  本期已有的汇总报告：把迟报、补报的填报表加进去，表旁自加的备注列保留在原来的行旁
                   this period's report so far, to which the files are added; remarks beside its rows stay there
  --previous REPORT  上期的汇总报告：列出各项次的进展状态与上期相比的变化，并比对文字
                   last period's report: how each status changed since, and whether texts were copied from it
  --rows FILE.csv  另把进展明细逐行写成 CSV（UTF-8），供数据库等使用；以 = + - @ 或制表符开头的文字前加 ' 以防被当作公式
                   also writes the rows of the details as CSV; texts that begin like a formula get a ' before them
  --as-of DATE     报告截至日期；缺省为今天
  --progress-report FILE.docx  另写任务落实情况报告；摘用各单位原文，全文列入附件
                   also writes the report to the leading group, in the units' own words
  --circular FILE.docx  另写通报；迟报、未报的单位须有收到日期或经 --confirm 确认才点名
                   also writes the circular, which names units as late or missing only where that is certain
  --reminders DIR  另为每个应催报的单位写催报通知（.docx）和邮件正文（.txt）
                   also writes a reminder and the text of a mail for each unit that is due
  --json           输出 JSON

${DOCUMENT_OPTIONS}

  --signer NAME    签发人（任务落实情况报告） who signs the report to a superior
  --contact TEXT   联系方式；缺省按任务矩阵工作簿 to whom to turn
  --due TEXT       催报通知上的报送期限，如 2017-12-23 或 "2017-12-23 17:00" by when a reminded unit reports
  --confirm A,B    已人工核实确属迟报或未报的单位，可在公文中点名
                   units of which a person has made sure that they are late or sent nothing`,
  templates: `task-matrix templates --out DIR

  把任务落实情况报告、通报、报送通知、催报通知的模板写入 DIR，可用 Word 或 WPS 修改（红头、措辞、版式），再用 --templates DIR 采用。
  {{应报单位数}} 这样的字段由程序填入；只占一段的字段可换成若干段落或表格。文件名和字段名不要改。
  Writes the templates of the four documents into DIR, to be edited in Word or WPS and used with --templates DIR. Fields such
  as {{应报单位数}} are filled in by the program; keep their names, and those of the files.`,
} as const;
