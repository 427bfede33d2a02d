/* global document, location */
/* ES5, loaded before the bundle: Excel 2016 and 2019 show add-ins in Internet Explorer 11, which cannot run it. */
(function () {
  if (!("documentMode" in document)) return;
  var page = location.href.replace(/[^/]*([?#].*)?$/, "browser.html");
  document.addEventListener("DOMContentLoaded", function () {
    document.body.innerHTML =
      '<div style="padding:16px;font:14px/1.6 \'Microsoft YaHei\',sans-serif" role="alert">' +
      "<p><strong>此版本的 Excel 使用 IE11 显示加载项，无法运行“任务矩阵”。</strong></p>" +
      "<p>请用 Microsoft Edge、Chrome 或 360 极速模式打开下面的网页，无需安装，功能相同（不能直接写入当前工作簿）：</p>" +
      '<p><input id="page" readonly style="width:100%;font-size:14px" aria-label="网页地址"></p>' +
      "<p>或升级到 Excel 2021 及以上版本。</p></div>";
    var field = document.getElementById("page");
    field.value = page;
    field.onclick = function () {
      field.select();
    };
  });
})();
