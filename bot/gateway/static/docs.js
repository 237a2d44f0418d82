// Lists the operations of openapi.json. Text nodes only; no third-party code.

function element(name, text) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  return made;
}

function schemaOf(content, schemas) {
  const schema = content?.["application/json"]?.schema;
  const name = schema?.$ref?.split("/").pop();
  return name ? schemas[name] : schema;
}

function describe(path, method, operation, schemas) {
  const section = element("section");
  section.append(element("h3", `${method.toUpperCase()} ${path}`));
  section.append(element("p", operation.description ?? operation.summary ?? ""));
  const parameters = operation.parameters ?? [];
  if (parameters.length) {
    const list = element("ul");
    for (const { name, in: place, description } of parameters) {
      list.append(element("li", `${name} (${place})${description ? `: ${description}` : ""}`));
    }
    section.append(list);
  }
  const body = schemaOf(operation.requestBody?.content, schemas);
  if (body) section.append(element("pre", JSON.stringify(body.properties ?? body, null, 2)));
  const answers = element("ul");
  for (const [status, answer] of Object.entries(operation.responses ?? {})) {
    answers.append(element("li", `${status}: ${answer.description}`));
  }
  section.append(answers);
  return section;
}

const target = document.getElementById("operations");
try {
  const answer = await fetch("/api/openapi.json");
  const api = await answer.json();
  const schemas = api.components?.schemas ?? {};
  const byTag = new Map();
  for (const [path, operations] of Object.entries(api.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      const tag = operation.tags?.[0] ?? "overig";
      if (!byTag.has(tag)) byTag.set(tag, []);
      byTag.get(tag).push(describe(path, method, operation, schemas));
    }
  }
  for (const [tag, sections] of byTag) target.append(element("h2", tag), ...sections);
} catch {
  target.append(element("p", "De beschrijving kon niet worden geladen. Probeer het zo opnieuw."));
}
