// A client as another program would write it: every request with what it must have and no more, every code in a switch that the
// compiler checks to be complete. It prints one line for each answer.
import createClient from "openapi-fetch";
import type { components, paths } from "./generated/api.js";

type Resolution = components["schemas"]["ResolutionJson"];

declare const process: { argv: string[]; exit(code: number): never };

// some addresses have other forms beside JSON
const client = createClient<paths, "application/json" | "application/problem+json">({ baseUrl: process.argv[2] ?? "http://localhost:5080" });

function never(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`);
}

function outcome(answer: Resolution): string {
  switch (answer.outcome) {
    case "resolved":
      return answer.targets.map((t) => `${t.id} ${t.status}`).join(", ");
    case "ambiguous":
      return answer.alternatives.map((a) => a.id).join(" or ");
    case "unresolved":
      return answer.reason?.code ?? "";
    default:
      return never(answer.outcome);
  }
}

function change(now: NonNullable<components["schemas"]["NowJson"]>): string {
  switch (now.change) {
    case "unchanged":
    case "renumbered":
    case "amended":
    case "renumbered-and-amended":
    case "merged":
    case "split":
    case "deleted":
    case "repealed":
      return now.change;
    default:
      return never(now.change);
  }
}

function value<T>(answer: { data?: T; error?: unknown }): T {
  if (answer.data === undefined) {
    throw new Error(JSON.stringify(answer.error));
  }

  return answer.data;
}

const one = value(await client.GET("/api/resolve", { params: { query: { cite: "CSL Art. 35", at: "2018-01-01" } } }));
const now = one.targets[0]?.now;
console.log(`resolve: ${outcome(one)}, now ${now?.id} ${now ? change(now) : ""}`);

const many = value(await client.POST("/api/resolve", { body: { cites: ["CSL Art. 35", "nonsense"] } }));
console.log(`resolveMany: ${many.results.map((r) => r.outcome).join(", ")}`);

const dated = value(
  await client.POST("/api/resolve", {
    params: { query: { wording: "none", lang: "zh" } },
    body: { items: [{ cite: "CSL Art. 35", at: "2018-01-01" }, { cite: "CSL Art. 35", at: "2026-06-01" }] },
  }),
);
console.log(`items: ${dated.results.map((r) => r.targets[0]?.id).join(", ")}`);

const found = value(await client.POST("/api/citations", { body: { text: "See CSL Art. 35." } }));
console.log(`citations: ${found.counts.resolved}`);

const article = value(
  await client.GET("/api/works/{work}/{version}/articles/{number}", {
    params: { path: { work: "npsr", version: "2017-02-04", number: "3" } },
  }),
);
const kind: "authentic" | "unverified" | "unofficial-translation" | null = article.textKind.zh;
console.log(`article: ${article.id} ${kind}`);

for (const eId of ["art_35", "art_35__para_1", "chp_3"]) {
  const provision = value(
    await client.GET("/{work}/{version}/{eId}", {
      params: { path: { work: "csl", version: "2017-06-01", eId } },
      headers: { Accept: "application/json" },
    }),
  );
  console.log(`provision: ${provision.kind} ${provision.article} ${provision.paragraphs?.length ?? "no paragraphs"}`);
}

const concordance = value(await client.GET("/api/works/{work}/concordance", { params: { path: { work: "csl" } } }));
console.log(`concordance: ${concordance.rows.find((r) => r.from.includes("35"))?.to.join(" ")}`);

const problem = await client.GET("/api/works/{work}", { params: { path: { work: "none" } } });
console.log(`problem: ${problem.error?.code}`);
