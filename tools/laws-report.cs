#:project ../src/Statutes.Ingest/Statutes.Ingest.csproj
using Statutes.Ingest.Reports;
var c = ReferenceCensus.Take(args[0]);
Console.WriteLine(c.Laws.Length);
foreach (var g in c.Laws.SelectMany(l=>l.Diagnostics).CountBy(d=>d.Code).OrderByDescending(x=>x.Value)) Console.WriteLine(g);
foreach (var g in c.Laws.SelectMany(l=>l.References).CountBy(r=>(r.Form.Name,r.Form.IsRelative)).OrderByDescending(x=>x.Value)) Console.WriteLine(g);
Console.WriteLine(c.Fingerprint);
if(args.Length>1) foreach(var l in c.Laws) foreach(var d in l.Diagnostics) if(d.Code==args[1]) Console.WriteLine($"{l.Number} {l.Path[..Math.Min(20,l.Path.Length)]}:{d.Line} {d.Message[..Math.Min(90,d.Message.Length)]}");
