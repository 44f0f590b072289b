#include "formats/native/schema.h"

#include <cctype>
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "formats/native/shape.h"

namespace stancemap::native {
namespace {

using Json = nlohmann::ordered_json;

// What `is_id` of the reader accepts: no control characters, no white space at the ends. Patterns end in `(?![\s\S])`, since
// `$` means "before a line break at the end" to some validators.
constexpr std::string_view kIdPattern =
    R"(^[^\u0000-\u0020\u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000])"
    R"(([^\u0000-\u001f\u007f-\u009f]*[^\u0000-\u0020\u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000])?(?![\s\S]))";

Json local(std::string_view name) {
  return {{"$ref", fmt::format("#/$defs/{}", name)}};
}

std::string definition_name(Entity entity) {
  return entity == Entity::kKeyedThread ? "thread-under-threads" : std::string(shape_of(entity).name);
}

Json number(double value) {
  return value == std::floor(value) ? Json(static_cast<std::int64_t>(value)) : Json(value);
}

Json number_schema(const Key& key) {
  Json schema = {{"type", key.type == KeyType::kInteger ? "integer" : "number"}};
  if (std::isfinite(key.min)) schema["minimum"] = number(key.min);
  if (std::isfinite(key.max)) schema["maximum"] = number(key.max);
  return schema;
}

// One item of a key, without its description.
Json item_schema(const Key& key) {
  switch (key.type) {
    case KeyType::kVersion:
      return {{"const", 1}};
    case KeyType::kText:
      return local(key.need == KeyNeed::kRequired ? "filled-text" : "text");
    case KeyType::kNewId:
    case KeyType::kReference:
      return local("id");
    case KeyType::kChoice: {
      Json words = Json::array();
      for (const std::string_view word : key.choices) words.push_back(word);
      return {{"enum", words}};
    }
    case KeyType::kInteger:
    case KeyType::kNumber:
      return number_schema(key);
    case KeyType::kSha256:
      return {{"type", "string"}, {"pattern", R"(^[0-9a-fA-F]{64}(?![\s\S]))"}};
    case KeyType::kReasons:
      return local("reasons");
    case KeyType::kEntity:
      return local(definition_name(key.nested));
  }
  return {};
}

Json key_schema(const Key& key) {
  Json schema = item_schema(key);
  if (key.form == KeyForm::kList) {
    Json list = {{"type", "array"}, {"items", schema}};
    if (key.need == KeyNeed::kRequired) list["minItems"] = 1;
    schema = {{"anyOf", Json::array({schema, list})}};
  } else if (key.form == KeyForm::kById) {
    schema = {{"type", "object"}, {"propertyNames", {{"pattern", kIdPattern}}}, {"additionalProperties", schema}};
  }
  Json described = {{"description", key.doc}};
  described.update(schema);
  return described;
}

// The keys of which there must be one, or at least one.
void add_alternatives(const EntityShape& shape, Json& schema) {
  Json alternatives = Json::array();
  bool exactly = false;
  for (const Key& key : shape.keys) {
    if (key.need != KeyNeed::kExactlyOne && key.need != KeyNeed::kAtLeastOne) continue;
    exactly = key.need == KeyNeed::kExactlyOne;
    alternatives.push_back({{"required", Json::array({key.name})}});
  }
  if (!alternatives.empty()) schema[exactly ? "oneOf" : "anyOf"] = alternatives;
}

Json mapping_schema(const EntityShape& shape) {
  Json required = Json::array();
  Json properties = Json::object();
  for (const Key& key : shape.keys) {
    if (key.need == KeyNeed::kRequired) required.push_back(key.name);
    properties[std::string(key.name)] = key_schema(key);
  }
  Json schema = {
      {"description", shape.doc}, {"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
  if (!required.empty()) schema["required"] = required;
  add_alternatives(shape, schema);
  return schema;
}

Json entity_schema(const EntityShape& shape) {
  Json mapping = mapping_schema(shape);
  Json forms = Json::array({mapping});
  if (!shape.bare.empty()) forms.push_back(item_schema(*find_key(shape.entity, shape.bare)));
  if (shape.may_be_empty) forms.push_back({{"type", "null"}});
  return forms.size() == 1 ? mapping : Json{{"anyOf", forms}};
}

Json shared_definitions() {
  return {{"text", {{"description", "a string, or a number as it is written"}, {"type", {"string", "number"}}}},
          {"filled-text", {{"type", {"string", "number"}}, {"minLength", 1}}},
          {"id",
           {{"description", "a short name in any script, without white space at its ends"},
            {"type", {"string", "number"}},
            {"pattern", kIdPattern}}},
          {"reasons",
           {{"description", "rules whose findings are accepted here, each with the reason"},
            {"type", "object"},
            {"propertyNames", {{"pattern", kIdPattern}}},
            {"additionalProperties", {{"type", {"string", "number"}}, {"pattern", "[^ \\n]"}}}}}};
}

std::string_view need_word(KeyNeed need) {
  switch (need) {
    case KeyNeed::kRequired:
      return "yes";
    case KeyNeed::kExactlyOne:
      return "one of these";
    case KeyNeed::kAtLeastOne:
      return "one or both";
    case KeyNeed::kOptional:
      break;
  }
  return "";
}

std::string value_words(const Key& key) {
  if (key.form == KeyForm::kById) return fmt::format("{}: {}", "`{id: …}`", shape_of(key.nested).with_article);
  if (key.type == KeyType::kEntity) {
    const std::string_view name = shape_of(key.nested).with_article;
    return key.form == KeyForm::kList ? fmt::format("{}, or a list of them", name) : std::string(name);
  }
  return expected_value(key);
}

}  // namespace

std::string json_schema() {
  Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                 {"title", "stancemap map file, version 1"}};
  schema.update(mapping_schema(shape_of(Entity::kMap)));
  Json definitions = shared_definitions();
  for (const EntityShape& shape : kEntities) {
    if (shape.entity != Entity::kMap) definitions[definition_name(shape.entity)] = entity_schema(shape);
  }
  schema["$defs"] = definitions;
  return schema.dump(2) + "\n";
}

std::string key_table() {
  std::string out;
  for (const EntityShape& shape : kEntities) {
    const std::string heading =
        shape.entity == Entity::kKeyedThread ? "Thread under `threads`" : std::string(shape.name);
    out += fmt::format("### {}{}\n\n{}{}", static_cast<char>(std::toupper(static_cast<unsigned char>(heading[0]))),
                       heading.substr(1), static_cast<char>(std::toupper(static_cast<unsigned char>(shape.doc[0]))),
                       shape.doc.substr(1));
    if (!shape.bare.empty()) out += fmt::format(". Short form: only its `{}`", shape.bare);
    if (shape.may_be_empty) out += ", or nothing";
    out += ".\n\n| key | value | needed | |\n|---|---|---|---|\n";
    for (const Key& key : shape.keys) {
      out += fmt::format("| `{}` | {} | {} | {} |\n", key.name, value_words(key), need_word(key.need), key.doc);
    }
    out += '\n';
  }
  return out;
}

}  // namespace stancemap::native
