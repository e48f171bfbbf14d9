using System.Globalization;
using Statutes.Model.Ids;
using Statutes.Model.Text;

namespace Statutes.Contract.Problems;

/// <summary>
/// Every problem that the API, the pages and the Model Context Protocol return: its status, its code, and its message in both languages.
/// A message says what happened, to which thing (quoted), and what to do.
/// </summary>
internal static class ProblemMessages
{
    // a value that a client sent is quoted up to here, in UTF-16 code units
    private const int QuotedLength = 60;

    // ---- parameters

    public static Problem MissingParameter(string name) => Problem.BadRequest(
        ProblemCodes.MissingParameter,
        $"The parameter “{name}” is missing or empty. Add {name}=….",
        $"缺少参数“{name}”，或其值为空。请加上 {name}=…。");

    public static Problem MissingFormat(IEnumerable<string> formats) => Problem.BadRequest(
        ProblemCodes.MissingParameter,
        $"The parameter “format” is missing or empty. Use one of: {English(formats)}.",
        $"缺少参数“format”，或其值为空。可用的值：{Chinese(formats)}。");

    public static Problem UnknownParameter(string name, IReadOnlyCollection<string> accepted) => Problem.BadRequest(
        ProblemCodes.UnknownParameter,
        $"This address has no parameter “{Short(name)}”. "
        + $"{(accepted.Count == 0 ? "It accepts no parameters" : $"It accepts: {English(accepted)}")}.",
        $"此地址没有参数“{Short(name)}”。{(accepted.Count == 0 ? "它不接受任何参数" : $"可用的参数：{Chinese(accepted)}")}。");

    public static Problem RepeatedParameter(string name, int count) => Problem.BadRequest(
        ProblemCodes.UnknownParameter,
        $"The parameter “{name}” appears {Number(count)} times. Send it once.",
        $"参数“{name}”出现了 {Number(count)} 次。请只写一次。");

    public static Problem InvalidValue(string name, string value, IEnumerable<string> allowed) => Problem.BadRequest(
        ProblemCodes.UnknownParameter,
        $"“{Short(value)}” is not a valid value of “{name}”. Use one of: {English(allowed)}.",
        $"“{Short(value)}”不是“{name}”的有效值。可用的值：{Chinese(allowed)}。");

    public static Problem InvalidBaseUrl(string address) => Problem.BadRequest(
        ProblemCodes.UnknownParameter,
        $"“{Short(address)}” is not a valid value of “base”. Leave it empty, or begin it with / or https://.",
        $"“{Short(address)}”不是“base”的有效值。请留空，或以 / 或 https:// 开头。");

    public static Problem OutOfRange(string name, string value, int most) => Problem.BadRequest(
        ProblemCodes.BadPage,
        $"“{Short(value)}” is not a valid value of “{name}”. Use a whole number from 1 to {Number(most)}.",
        $"“{Short(value)}”不是“{name}”的有效值。请使用 1 至 {Number(most)} 之间的整数。");

    public static Problem PageTooLargeToExplain(int pageSize, int most) => Problem.BadRequest(
        ProblemCodes.BadPage,
        $"With explain=true, the page size {Number(pageSize)} is too large. Set pageSize from 1 to {Number(most)}.",
        $"explain=true 时，每页 {Number(pageSize)} 条过多。请将 pageSize 设为 1 至 {Number(most)}。");

    public static Problem ParameterTooLong(string name, int length, int most) => Problem.BadRequest(
        ProblemCodes.TooLarge,
        $"The parameter “{name}” has {Number(length)} characters; at most {Number(most)} are allowed. Shorten it.",
        $"参数“{name}”有 {Number(length)} 个字符，最多 {Number(most)} 个。请缩短。");

    public static Problem InvalidDate(string text) => Problem.BadRequest(
        ProblemCodes.BadDate,
        $"“{Short(text)}” is not a date. Write it as YYYY-MM-DD, for example at=2018-01-01.",
        $"“{Short(text)}”不是日期。请写成 YYYY-MM-DD，例如 at=2018-01-01。");

    public static Problem DateGivenTwice() => Problem.BadRequest(
        ProblemCodes.UnknownParameter,
        "The date is given twice: in the address and in the body. Send it in one place only.",
        "地址和正文中都有日期。请只写一处。");

    // ---- works, versions, provisions

    public static Problem UnknownWork(string id, IEnumerable<string> known) => Problem.NotFound(
        ProblemCodes.UnknownWork,
        $"There is no work with the id “{Short(id)}”. Use one of: {English(known)}.",
        $"没有代号为“{Short(id)}”的法规。可用的代号：{Chinese(known)}。");

    public static Problem InvalidVersion(string text, WorkId work) => Problem.BadRequest(
        ProblemCodes.BadDate,
        $"“{Short(text)}” is neither a date nor “current”. Write /{work}/2018-01-01 or /{work}/current.",
        $"“{Short(text)}”既不是日期，也不是“current”。请写 /{work}/2018-01-01 或 /{work}/current。");

    public static Problem NoText(Bilingual title) => Problem.NotFound(
        ProblemCodes.UnknownVersion,
        $"The text of “{title.Either(Language.English)}” is not in this corpus. Choose a work whose text is.",
        $"本站未收录《{title.Either(Language.Chinese)}》的文本。请选择已收录文本的法规。");

    public static Problem UnknownVersion(VersionId version, IEnumerable<VersionId> known) => Problem.NotFound(
        ProblemCodes.UnknownVersion,
        $"There is no version “{version}”. Use one of: {English(known)}.",
        $"没有“{version}”这个版本。可用的版本：{Chinese(known)}。");

    public static Problem NoTextInLanguage(string id, Language missing) => Problem.NotFound(
        ProblemCodes.UnknownVersion,
        $"“{id}” has no {EnglishName(missing)} text. Choose the other language with lang={OtherCode(missing)}.",
        $"“{id}”没有{ChineseName(missing)}文本。请用 lang={OtherCode(missing)} 选择另一种语言。");

    public static Problem NoProvisionInLanguage(string id, Language missing) => Problem.NotFound(
        ProblemCodes.NoSuchProvision,
        $"“{id}” is not in the {EnglishName(missing)} text. Choose the other language with lang={OtherCode(missing)}.",
        $"{ChineseName(missing)}文本中没有“{id}”。请用 lang={OtherCode(missing)} 选择另一种语言。");

    public static Problem UnknownCorpus(string fingerprint) => Problem.NotFound(
        ProblemCodes.UnknownCorpus,
        $"The corpus “{Short(fingerprint)}” is not the one served here. "
        + "Remove “corpus” to read the current one, or check a saved answer with: statutes verify FILE.",
        $"这里提供的不是“{Short(fingerprint)}”这个语料库。请去掉“corpus”以读取当前内容；核对已保存的回答请用：statutes verify FILE。");

    public static Problem NoSuchArticle(Bilingual title, string date, string number, int count) => Problem.NotFound(
        ProblemCodes.NoSuchArticle,
        $"“{title.Either(Language.English)}” as of {date} has no article “{Short(number)}”. "
        + (count == 0
            ? "It has no articles; read its text as a whole."
            : $"It has {Number(count)} article{(count == 1 ? "" : "s")}; check the number."),
        $"《{title.Either(Language.Chinese)}》（{date}版本）没有“第{Short(number)}条”。"
        + (count == 0 ? "该文本不分条，请阅读全文。" : $"共 {Number(count)} 条，请核对条号。"));

    public static Problem NoSuchArticleInEither(string number) => Problem.NotFound(
        ProblemCodes.NoSuchArticle,
        $"Neither version has an article “{Short(number)}”. Write a number such as 35 or 120-1.",
        $"两个版本都没有“{Short(number)}”条。请写 35 或 120-1 这样的条号。");

    public static Problem InvalidEId(string eId) => Problem.NotFound(
        ProblemCodes.NoSuchProvision,
        $"“{Short(eId)}” is not the id of a provision. Write it like art_35, art_35__para_1 or art_21__para_1__item_3.",
        $"“{Short(eId)}”不是条款的标识。请写成 art_35、art_35__para_1 或 art_21__para_1__item_3 的形式。");

    public static Problem InvalidProvisionId(string id) => Problem.NotFound(
        ProblemCodes.NoSuchProvision,
        $"“{Short(id)}” is neither the id of a provision nor a citation that names a law. "
        + "Write it like csl@2017-06-01/art_35, csl@2017-06-01/art_21__para_1__item_3 or CSL Art. 35.",
        $"“{Short(id)}”既不是条款的标识，也不是写明法律的引文。"
        + "请写成 csl@2017-06-01/art_35、csl@2017-06-01/art_21__para_1__item_3 或网络安全法第三十五条的形式。");

    public static Problem NoSuchProvision(VersionId version, string eId) => Problem.NotFound(
        ProblemCodes.NoSuchProvision,
        $"“{version}” has no provision “{eId}”. Read the article around it to see which paragraphs and items it has.",
        $"“{version}”中没有“{eId}”。请查看所在的条有哪些款和项。");

    public static Problem VersionsInWrongOrder(VersionId from, VersionId to) => Problem.BadRequest(
        ProblemCodes.BadDate,
        $"“from” selects {from}, which is later than {to}, selected by “to”. Swap the two dates.",
        $"“from”选中 {from}，晚于“to”选中的 {to}。请对调两个日期。");

    public static Problem NoComparison(VersionId from, VersionId to, IReadOnlyCollection<string> available) => Problem.NotFound(
        ProblemCodes.UnknownVersion,
        $"“{from}” and “{to}” cannot be compared: the corpus needs a text of both in the same language. "
        + (available.Count == 0 ? "This work has no two such versions." : $"Use one of: {English(available)}."),
        $"无法对比“{from}”与“{to}”：本库须有两个版本同一语言的文本。"
        + (available.Count == 0 ? "该法规没有这样的两个版本。" : $"可用的参数：{Chinese(available)}。"));

    public static Problem FormatHasBothLanguages(string format) => Problem.BadRequest(
        ProblemCodes.UnknownParameter,
        $"The format “{format}” always contains both languages. Remove “lang”.",
        $"“{format}”格式总是同时包含两种语言。请去掉“lang”。");

    public static Problem ExportTooLong(VersionId version, long length, int most) => new(
        413,
        ProblemCodes.TooLarge,
        $"The texts of “{version}” have {Number(length)} characters; at most {Number(most)} can be exported here. "
        + $"Export them on the command line: statutes export {version.Work} --out FOLDER.",
        $"“{version}”的文本有 {Number(length)} 个字符，此处最多导出 {Number(most)} 个。请用命令行导出：statutes export {version.Work} --out FOLDER。");

    // ---- bodies

    public static Problem InvalidJson(string form, string error, string errorInChinese) => Problem.BadRequest(
        ProblemCodes.BadBody,
        $"The body is not JSON of the form {form}. Correct it: {error}",
        $"正文不是 {form} 形式的 JSON。请更正：{errorInChinese}");

    public static Problem InvalidLine(string form, int line, string error, string errorInChinese) => Problem.BadRequest(
        ProblemCodes.BadBody,
        $"Line {Number(line)} of the body is not JSON of the form {form}. Correct it: {error}",
        $"正文第 {Number(line)} 行不是 {form} 形式的 JSON。请更正：{errorInChinese}");

    public static Problem MissingTextMember() => Problem.BadRequest(
        ProblemCodes.BadBody,
        "The body has no “text”. Add it: {\"text\": \"…\"}.",
        "正文中没有“text”。请加上：{\"text\": \"…\"}。");

    public static Problem MissingCites() => Problem.BadRequest(
        ProblemCodes.BadBody,
        "The body must have either a list of strings “cites” or a list “items”. Write {\"cites\": [\"…\"]}, "
        + "or {\"items\": [{\"cite\": \"…\", \"at\": \"2018-01-01\"}]}.",
        "正文须有字符串列表“cites”或列表“items”之一。请写 {\"cites\": [\"…\"]}，或 {\"items\": [{\"cite\": \"…\", \"at\": \"2018-01-01\"}]}。");

    public static Problem MissingCite(int item) => Problem.BadRequest(
        ProblemCodes.BadBody,
        $"Citation {Number(item)} of the body is missing. Write it as a string, or as {{\"cite\": \"…\"}}.",
        $"正文中第 {Number(item)} 条引文缺失。请写成字符串，或 {{\"cite\": \"…\"}}。");

    public static Problem InvalidDateOfItem(int item, string date) => Problem.BadRequest(
        ProblemCodes.BadDate,
        $"The date of citation {Number(item)}, “{Short(date)}”, is not a date. Write it as 2018-01-01.",
        $"第 {Number(item)} 条引文的日期“{Short(date)}”不是日期。请写成 2018-01-01 的形式。");

    public static Problem TooManyCites(int count, int most) => new(
        413,
        ProblemCodes.TooLarge,
        $"“cites” has {Number(count)} citations; at most {Number(most)} are allowed. Send them in several requests.",
        $"“cites”中有 {Number(count)} 条引文，最多 {Number(most)} 条。请分多次发送。");

    public static Problem TextTooLarge(int mostBytes) => new(
        413,
        ProblemCodes.TooLarge,
        $"The text has more than {mostBytes:N0} bytes as UTF-8, which is the limit. Send it in parts.",
        $"文字超过上限：UTF-8 编码 {mostBytes:N0} 字节。请分段发送。");

    public static Problem BodyTooLarge() => new(
        413,
        ProblemCodes.TooLarge,
        "The body is too large. The limit is 10 MB, or 32 MB for a body with a text, unless this service has a lower one. Send less.",
        "请求过大。上限为 10 MB，含文字的请求为 32 MB；本服务可能设得更低。请减少内容。");

    public static Problem HtmlTooDeep(int most) => new(
        413,
        ProblemCodes.TooLarge,
        $"The elements of the HTML are nested more than {Number(most)} deep. Send simpler HTML, or its text.",
        $"HTML 元素的嵌套超过 {Number(most)} 层。请发送更简单的 HTML，或其文字。");

    public static Problem UnreadableRequest(string error) => Problem.BadRequest(
        ProblemCodes.BadBody,
        $"The request could not be read. Check its address and body: {error}",
        $"无法读取请求。请检查地址和正文：{error}");

    public static Problem UnsupportedMediaType(params string[] supported) => new(
        415,
        ProblemCodes.UnsupportedMediaType,
        $"The media type of the body is not supported. Send it as {string.Join(" or ", supported)}.",
        $"不支持正文的媒体类型。请以 {string.Join(" 或 ", supported)} 发送。");

    public static Problem UnsupportedEncoding(string encoding) => new(
        415,
        ProblemCodes.UnsupportedMediaType,
        $"The content encoding “{Short(encoding)}” is not supported. Send the body as it is, or with Content-Encoding: gzip.",
        $"不支持内容编码“{Short(encoding)}”。请直接发送正文，或使用 Content-Encoding: gzip。");

    public static Problem NotTheCiteForm() => new(
        415,
        ProblemCodes.UnsupportedMediaType,
        "The body is not the form of this page. Use the form at /cite, or send the text to /api/citations.",
        "正文不是本页的表单。请使用 /cite 的表单，或将文字发送到 /api/citations。");

    public static Problem UnknownCharset(string charset) => new(
        415,
        ProblemCodes.UnsupportedMediaType,
        $"The charset “{Short(charset)}” is not supported. Send the text as UTF-8.",
        $"不支持字符集“{Short(charset)}”。请以 UTF-8 发送。");

    public static Problem NotInCharset(string charset) => Problem.BadRequest(
        ProblemCodes.BadBody,
        $"The body is not valid {Short(charset)}. Send UTF-8, or name its charset: Content-Type: text/plain; charset=gb18030.",
        $"正文不是有效的 {Short(charset)}。请以 UTF-8 发送，或写明字符集：Content-Type: text/plain; charset=gb18030。");

    // ---- the service

    public static Problem NoSuchAddress() => Problem.NotFound(
        ProblemCodes.NoSuchAddress,
        "This address does not exist. The addresses of the API are listed in /openapi/v1.json.",
        "此地址不存在。API 的地址列于 /openapi/v1.json。");

    public static Problem NoSuchSitemapFile(int number) => Problem.NotFound(
        ProblemCodes.NoSuchAddress,
        $"There is no sitemap file {Number(number)}. /sitemap.xml lists the files.",
        $"没有第 {Number(number)} 个站点地图文件。文件列于 /sitemap.xml。");

    public static Problem MethodNotAllowed() => new(
        405,
        ProblemCodes.MethodNotAllowed,
        "This address does not accept the method of the request. Its methods are listed in /openapi/v1.json.",
        "此地址不接受该请求方法。可用的方法列于 /openapi/v1.json。");

    public static Problem NotAcceptable(string? mediaTypes) => new(
        406,
        ProblemCodes.NotAcceptable,
        $"No media type in “Accept” is available here. {(mediaTypes is null ? "Send another “Accept”" : $"Use {mediaTypes}")}.",
        $"“Accept”中的媒体类型在此均不可用。{(mediaTypes is null ? "请更改“Accept”" : $"请使用 {mediaTypes}")}。");

    public static Problem RequestFailed(int status) => new(
        status,
        status >= 500 ? ProblemCodes.InternalError : ProblemCodes.BadBody,
        "The request could not be processed. Check it against /openapi/v1.json.",
        "无法处理该请求。请对照 /openapi/v1.json 检查。");

    public static Problem InternalError() => new(
        500,
        ProblemCodes.InternalError,
        "The service failed to process the request, and the error has been logged. Try again later.",
        "服务处理请求时出错，错误已记录。请稍后再试。");

    public static Problem TimedOut(int seconds) => new(
        503,
        ProblemCodes.TimedOut,
        $"The request took longer than {Number(seconds)} second{(seconds == 1 ? "" : "s")} and was stopped. Request less at once.",
        $"请求超过 {Number(seconds)} 秒，已中止。请减少每次请求的内容。");

    public static Problem NotReady() => new(
        503,
        ProblemCodes.NotReady,
        "The index is not ready: it is being opened or built. Try again in a moment.",
        "索引尚未就绪，正在打开或建立。请稍候再试。");

    public static Problem TooManyRequests(int perMinute, int burst) => new(
        429,
        ProblemCodes.TooManyRequests,
        $"Too many requests: a client may send {Number(perMinute)} a minute and {Number(burst)} at once. "
        + "Wait as long as Retry-After says. POST /api/resolve resolves many citations in one request.",
        $"请求过多：每个客户端每分钟最多 {Number(perMinute)} 次，一次最多 {Number(burst)} 次。"
        + "请按 Retry-After 等待。POST /api/resolve 可一次解析多条引文。");

    public static Problem TooManyIds(int count, int most) => new(
        413,
        ProblemCodes.TooLarge,
        $"“ids” has {Number(count)} provisions; at most {Number(most)} are allowed. Make several feeds.",
        $"“ids”中有 {Number(count)} 个条文，最多 {Number(most)} 个。请分成几个订阅。");

    public static Problem AlertsOfOwnCorpus() => new(
        403,
        ProblemCodes.ForeignOrigin,
        "This service has texts of its user, so it answers alerts only to the computer on which it runs. Ask at http://localhost.",
        "本服务含有用户自己的文本，因此只向运行它的计算机提供条文提醒。请通过 http://localhost 访问。");

    public static Problem ForeignOrigin(string origin) => new(
        403,
        ProblemCodes.ForeignOrigin,
        $"Web pages of “{Short(origin)}” may not use the Model Context Protocol here. "
        + "Add the origin to the setting Serving__Origins; * does not cover it.",
        $"“{Short(origin)}”的网页不得在此使用 Model Context Protocol。请在设置 Serving__Origins 中写明该来源；* 不包括它。");

    public static Problem UnknownHost(string host) => new(
        421,
        ProblemCodes.BadHost,
        $"This service does not answer for the host “{Short(host)}”. Use localhost, or add the name to the setting Serving__Hosts.",
        $"本服务不以主机名“{Short(host)}”提供。请使用 localhost，或在设置 Serving__Hosts 中写明该名称。");

    // ---- the Model Context Protocol

    public static Problem UnknownTool(string name, IEnumerable<string> tools) => Problem.NotFound(
        ProblemCodes.UnknownParameter,
        $"There is no tool “{Short(name)}”. Use one of: {English(tools)}.",
        $"没有工具“{Short(name)}”。可用的工具：{Chinese(tools)}。");

    public static Problem UnknownToolParameter(string tool, string name, IEnumerable<string> accepted) => Problem.BadRequest(
        ProblemCodes.UnknownParameter,
        $"The tool “{tool}” has no parameter “{Short(name)}”. It accepts: {English(accepted)}.",
        $"工具“{tool}”没有参数“{Short(name)}”。可用的参数：{Chinese(accepted)}。");

    public static Problem UnknownPrompt(string name, IEnumerable<string> prompts) => Problem.NotFound(
        ProblemCodes.UnknownParameter,
        $"There is no prompt “{Short(name)}”. Use one of: {English(prompts)}.",
        $"没有提示“{Short(name)}”。可用的提示：{Chinese(prompts)}。");

    public static Problem UnknownPromptArgument(string prompt, string name, IEnumerable<string> accepted) => Problem.BadRequest(
        ProblemCodes.UnknownParameter,
        $"The prompt “{prompt}” has no argument “{Short(name)}”. It accepts: {English(accepted)}.",
        $"提示“{prompt}”没有参数“{Short(name)}”。可用的参数：{Chinese(accepted)}。");

    public static Problem NotAString(string name) => Problem.BadRequest(
        ProblemCodes.BadBody,
        $"The parameter “{name}” is not a string. Send it in quotation marks.",
        $"参数“{name}”不是字符串。请加引号。");

    public static Problem MissingList(string name) => Problem.BadRequest(
        ProblemCodes.MissingParameter,
        $"The parameter “{name}” is missing or empty. Send a list of strings: [\"CSL Art. 35\", \"国安法第59条\"].",
        $"缺少参数“{name}”，或其值为空。请发送字符串列表：[\"CSL Art. 35\", \"国安法第59条\"]。");

    public static Problem NotAListOfStrings(string name) => Problem.BadRequest(
        ProblemCodes.BadBody,
        $"The parameter “{name}” is not a list of strings. Send one: [\"CSL Art. 35\", \"国安法第59条\"].",
        $"参数“{name}”不是字符串列表。请写成：[\"CSL Art. 35\", \"国安法第59条\"]。");

    public static Problem CiteTooLong(int length, int most) => Problem.BadRequest(
        ProblemCodes.TooLarge,
        $"A citation has {Number(length)} characters; at most {Number(most)} are allowed. For running text, use find_citations.",
        $"一条引文有 {Number(length)} 个字符，最多 {Number(most)} 个。整段文字请用 find_citations。");

    public static Problem MissingText() => Problem.BadRequest(
        ProblemCodes.MissingParameter,
        "The parameter “text” is missing. Send the text that contains the citations.",
        "缺少参数“text”。请发送含有引文的文字。");

    public static Problem TextTooLong(int length, int most) => new(
        413,
        ProblemCodes.TooLarge,
        $"The parameter “text” has {Number(length)} characters; at most {Number(most)} are allowed. Send it in parts.",
        $"参数“text”有 {Number(length)} 个字符，最多 {Number(most)} 个。请分段发送。");

    public static Problem AnswerTooLarge(int bytes, int most) => new(
        413,
        ProblemCodes.TooLarge,
        $"The answer has {Number(bytes)} bytes; at most {Number(most)} are sent. Request less at once.",
        $"回答有 {Number(bytes)} 字节，最多发送 {Number(most)} 字节。请减少每次请求的内容。");

    public static Problem MissingProvisionToRead() => Problem.BadRequest(
        ProblemCodes.MissingParameter,
        "No provision is named. Send “id”, such as csl@2017-06-01/art_35, or “work” and “provision”, such as csl and 35.",
        "没有写明要读取的条款。请发送“id”，如 csl@2017-06-01/art_35，或“work”和“provision”，如 csl 和 35。");

    public static Problem MissingPartOfProvision(string missing) => Problem.BadRequest(
        ProblemCodes.MissingParameter,
        $"The parameter “{missing}” is missing. Send “work” and “provision” together, such as csl and 35.",
        $"缺少参数“{missing}”。请同时发送“work”和“provision”，如 csl 和 35。");

    public static Problem ProvisionNamedTwice() => Problem.BadRequest(
        ProblemCodes.UnknownParameter,
        "The provision is named twice: by “id” and by “work” or “provision”. Send “id” alone, or the other two without it.",
        "“id”与“work”或“provision”重复指明了条款。请只发送“id”，或只发送后两者。");

    public static Problem InvalidCursor(string cursor) => Problem.BadRequest(
        ProblemCodes.BadPage,
        $"The cursor “{Short(cursor)}” is not valid. List again from the start, without a cursor.",
        $"游标“{Short(cursor)}”无效。请不带游标，从头列出。");

    public static Problem InvalidResourceAddress(string address) => Problem.NotFound(
        ProblemCodes.NoSuchAddress,
        $"“{Short(address)}” is not the address of a resource. "
        + "Write it like statutes://csl/current, statutes://csl/2017-06-01/art_35 or statutes://csl/current/art_21__para_1__item_3.",
        $"“{Short(address)}”不是资源的地址。"
        + "请写成 statutes://csl/current、statutes://csl/2017-06-01/art_35 或 statutes://csl/current/art_21__para_1__item_3 的形式。");

    internal static string Short(string text) => text.Length <= QuotedLength ? text : text[..QuotedLength] + "…";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string English<T>(IEnumerable<T> members) => string.Join(", ", members);

    private static string Chinese<T>(IEnumerable<T> members) => string.Join("、", members);

    private static string EnglishName(Language language) => language == Language.Chinese ? "Chinese" : "English";

    private static string ChineseName(Language language) => language == Language.Chinese ? "中文" : "英文";

    private static string OtherCode(Language language) => language == Language.Chinese ? "eng" : "zho";
}
