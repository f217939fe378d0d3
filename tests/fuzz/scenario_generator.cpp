// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/scenario_generator.h"

#include "engine/io/key_description.h"
#include "engine/io/scenario_file.h"
#include "engine/io/scenario_json.h"
#include "engine/io/scenario_schema.h"
#include "engine/model/learning.h"
#include "tests/fuzz/chance.h"
#include "tests/fuzz/random_value.h"

#include <Eigen/QR>

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <utility>

namespace onsager {

namespace {

using Parts = std::vector<const Json*>;

/// What keeps a case small, and how much more frequent small numbers are.
struct SizeRule {
    std::string_view key;
    double most;
    double power;
};

constexpr SizeRule kSizeRules[] = {
    {"inputs", 300.0, 2.0}, {"rows", 40, 1.0},    {"columns", 16, 3.0},   {"trials", 3, 1.0},
    {"epochs", 20, 1.0},    {"outputs", 16, 3.0}, {"iterations", 3, 0.7}, {"samples", 256, 1.0},
    {"steps", 20, 1.0},     {"burnIn", 15, 1.0},  {"chains", 5, 1.0},     {"width", 12, 1.0},
    {"height", 12, 1.0}};

SizeRule sizeRule(std::string_view key) {
    const auto* rule = std::find_if(std::begin(kSizeRules), std::end(kSizeRules),
                                    [key](const SizeRule& r) { return r.key == key; });
    return rule == std::end(kSizeRules) ? SizeRule{key, 9007199254740991.0, 1.0} : *rule;
}

bool contains(const std::vector<std::string>& list, const std::string& word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool isRequired(const Parts& parts, const std::string& key) {
    return std::any_of(parts.begin(), parts.end(), [&](const Json* part) {
        const auto required = part->find("required");
        return required != part->end()
               && std::find(required->begin(), required->end(), Json(key)) != required->end();
    });
}

/// Keys that exclude each other, of which one may or must be given.
struct Alternatives {
    std::vector<std::string> keys;
    bool oneIsNeeded = false;
};

std::optional<Alternatives> alternativesOf(const Parts& parts, const std::string& key) {
    for (const Json* part : parts) {
        for (const char* rule : {"x-exactlyOne", "x-atMostOne"}) {
            const auto group = part->find(rule);
            if (group == part->end()) {
                continue;
            }
            Alternatives found{group->get<std::vector<std::string>>(),
                               std::string_view(rule) == "x-exactlyOne"};
            if (contains(found.keys, key)) {
                return found;
            }
        }
    }
    return std::nullopt;
}

/// The kind of what is there; empty where that is no object.
std::string kindIn(const Json& node) {
    return node.is_object() ? node.value("kind", "") : std::string();
}

class Generator {
public:
    explicit Generator(Chance& chance)
        : m_chance(chance), m_wildness(chance.oneOf<double>({0.01, 0.1, 0.5})) {}

    Json document() {
        m_columns = 4;
        return object(scenarioSchema(), Json::object());
    }

    /// Draws the part of the document anew that is refused.
    void redraw(const ScenarioProblem& problem, Json& document) {
        m_columns = document.value("columns", 4);
        m_isComplex = document.value("field", "real") == "complex";
        const std::size_t dot = problem.path.find('.');
        const std::string key = problem.path.substr(0, dot);
        if (document.contains("start") && document["start"] == Json{{"kind", "spectral"}}) {
            fitSpectral(document);
            return;
        }
        if (problem.message.find("choose estimation") != std::string::npos
            && m_chance.happens(0.5)) {
            const bool map = document.value("estimation", "map") == "map";
            document["estimation"] = map ? "mmse" : "map";
        } else if (problem.message.find("field") != std::string::npos && m_chance.happens(0.7)) {
            fitField(document);
        } else if (key == "baselines" && fitThresholding(document)) {
            return;
        } else if (key == "baselines" && m_chance.happens(0.8)) {
            document.erase(key);
        } else if (key == "images" && m_chance.happens(0.8)) {
            fitImages(document);
        } else if (key == "layers" && dot != std::string::npos) {
            redrawLayer(problem.path.substr(dot + 1), document["layers"]);
        } else if (document.contains(key)) {
            const Parts below =
                applicableBelow(applicable(scenarioSchema(), document), document, key);
            document[key] = value(key, mergedNode(below), document);
        }
    }

private:
    [[nodiscard]] double share() const { return m_wildness > 0.3 ? 0.5 : 0.35; }

    // ---- objects: the keys of the branches that their kinds take --------------------------------

    Json object(const Json& node, Json object) {
        std::vector<std::string> decided;
        bool more = true;
        while (more) {
            const Parts parts = applicable(node, object);
            more = decideOne(parts, decided, object);
        }
        return object;
    }

    /// Decides about the next key of the object; false when there is none left.
    bool decideOne(const Parts& parts, std::vector<std::string>& decided, Json& object) {
        for (std::string key : keysOf(parts)) {
            if (contains(decided, key) || key == "sweep" || key == "data" || key == "learn") {
                continue;
            }
            const auto group = alternativesOf(parts, key);
            bool give = isRequired(parts, key) || key == "kind" || key == "columns"
                        || key == "prediction" || key == "algorithm" || key == "iterations"
                        || key == "samples" || key == "trials" || key == "epochs" || key == "steps"
                        || key == "burnIn" || m_chance.happens(share());
            if (group) {
                give = group->oneIsNeeded || give;
                key = m_chance.oneOf(group->keys);
                decided.insert(decided.end(), group->keys.begin(), group->keys.end());
            }
            decided.push_back(key);
            if (give && !object.contains(key)) {
                const Parts below = applicableBelow(parts, object, key);
                if (!below.empty()) {
                    object[key] = value(key, mergedNode(below), object);
                }
            }
            return true;
        }
        return false;
    }

    Json value(const std::string& key, const Json& node, const Json& parent) {
        if (const auto only = node.find("const"); only != node.end()) {
            return *only;
        }
        const KeyDescription description = describeNode(node);
        if (key == "order") {
            return m_chance.oneOf<int>({4, 16, 64});
        }
        if (key == "field") {
            m_isComplex = m_chance.happens(0.3);
            return m_isComplex ? "complex" : "real";
        }
        switch (description.type) {
            case KeyDescription::Type::WholeNumber:
                return whole(key, description);
            case KeyDescription::Type::Number:
                return randomNumber(description, m_wildness, m_chance);
            case KeyDescription::Type::Text:
                return randomText(description, m_chance);
            case KeyDescription::Type::Choice:
                return choice(description.choices);
            case KeyDescription::Type::Object:
                return object(node, Json::object());
            case KeyDescription::Type::List:
                break;
        }
        return list(key, node, parent);
    }

    /// No program is started here.
    Json choice(std::vector<std::string> choices) {
        choices.erase(std::remove(choices.begin(), choices.end(), "external"), choices.end());
        return m_chance.oneOf(choices);
    }

    Json whole(const std::string& key, const KeyDescription& description) {
        SizeRule rule = sizeRule(key);
        if (key == "variable") {
            rule.most = static_cast<double>(m_layers) - 2.0;
        }
        const std::int64_t number =
            randomWhole(description, rule.most, rule.power, m_wildness / 4.0, m_chance);
        if (key == "columns") {
            m_columns = static_cast<int>(number);
        }
        return number;
    }

    /// Of the other field; points of complex rows are written by their parts.
    void fitField(Json& document) {
        m_isComplex = !m_isComplex;
        document["field"] = m_isComplex ? "complex" : "real";
        const Json& items = scenarioSchema().at("properties").at("layers").at("items");
        Json& prior = document["layers"][0];
        if (m_isComplex && kindIn(prior) == "qam") {
            // Constellations are summed over, column by column.
            document["estimation"] = "mmse";
            document["columns"] = m_columns = static_cast<int>(1 + m_chance.below(2));
        }
        if (m_isComplex && kindIn(document["layers"].back()) == "modulus") {
            document["estimation"] = "mmse";
            document["columns"] = m_columns = 1;
        }
        if (kindIn(prior) == "discrete"
            || (prior.contains("assumed") && kindIn(prior["assumed"]) == "discrete")) {
            prior = layer("prior", items);
        }
    }

    /// Gaussian noise behind the only linear layer, where thresholding is among the baselines and there is another
    /// observation; whether it was so.
    static bool fitThresholding(Json& document) {
        const Json baselines = document.value("baselines", Json::array());
        Json& stack = document["layers"];
        const bool isWanted = std::any_of(
            baselines.begin(), baselines.end(),
            [](const Json& baseline) { return kindIn(baseline) == "iterative-thresholding"; });
        if (!isWanted || stack.size() != 3 || document.value("field", "real") != "real"
            || kindIn(stack[2]) == "awgn" || kindIn(stack[2]) == "modulus") {
            return false;
        }
        stack[2] = {{"type", "output"}, {"kind", "awgn"}, {"noiseVariance", 0.1}};
        return true;
    }

    /// One column of a stack that a spectral start is for, or that start taken away.
    void fitSpectral(Json& document) {
        const Json& stack = document["layers"];
        const auto rowsAt = [&](std::size_t layer) {
            const Json rows = layer < stack.size() && stack[layer].contains("rows")
                                  ? stack[layer]["rows"]
                                  : Json();
            return rows.is_number_integer() && rows >= 1 && rows <= 40 ? rows : Json(40);
        };
        if (!m_chance.happens(0.6)) {
            document.erase("start");
            return;
        }
        const bool isComplex = document.value("field", "real") == "complex";
        document["layers"] = {{{"type", "prior"}, {"kind", "gaussian"}, {"rows", rowsAt(0)}},
                              {{"type", "linear"}, {"rows", rowsAt(1)}},
                              {{"type", "output"},
                               {"kind", isComplex ? "modulus" : "abs"},
                               {"noiseVariance", m_chance.between(1e-6, 1.0)}}};
        document["columns"] = 1;
        document["estimation"] = "mmse";
        document["algorithm"] = {{"kind", "ml-amp"}, {"iterations", 3}};
        for (const char* key : {"baselines", "learn", "images", "data"}) {
            document.erase(key);
        }
    }

    /// Images that are one line of pixels, or none.
    void fitImages(Json& document) {
        Json& images = document["images"];
        const int variable = images.value("variable", 0);
        const int rows =
            variable < static_cast<int>(m_layers) - 1 ? rowsOf(scenarioIn(document), variable) : 0;
        if (rows < 1 || rows > 1024) {
            document.erase("images");
            return;
        }
        images["width"] = rows;
        images["height"] = 1;
    }

    // ---- layers ---------------------------------------------------------------------------------

    Json layer(const std::string& type, const Json& items) {
        return object(items, Json{{"type", type}});
    }

    Json layers(const Json& items) {
        constexpr double kDeeper = 0.35;
        constexpr std::size_t kMostLinear = 6;
        std::size_t linear = 1;
        while (linear < kMostLinear && m_chance.happens(kDeeper)) {
            ++linear;
        }
        Json stack = Json::array();
        stack.push_back(layer("prior", items));
        for (std::size_t index = 0; index < linear; ++index) {
            if (index > 0) {
                stack.push_back(layer("activation", items));
            }
            stack.push_back(layer("linear", items));
        }
        stack.push_back(layer("output", items));
        m_layers = stack.size();
        return stack;
    }

    static constexpr const char* kShortBias = "encoder/z_mean/bias:0";

    void redrawLayer(const std::string& rest, Json& stack) {
        std::size_t refused = 0;
        for (const char digit : rest.substr(0, rest.find('.'))) {
            refused = 10 * refused + static_cast<std::size_t>(digit - '0');
        }
        Json& own = stack[refused];
        // Of the arrays that travel inside the program one is as short as a layer of these cases.
        if (own.contains("bias") && own["bias"].value("kind", "") == "file"
            && own["bias"].value("dataset", "") != kShortBias) {
            own["bias"] = {{"kind", "file"},
                           {"path", "onsager:mnist/vae-20-relu-400-sigmoid-784.h5"},
                           {"dataset", kShortBias}};
            own["matrix"] = {{"kind", "gaussian"}};
            own["rows"] = 20;
            return;
        }
        if (own.contains("matrix") && own["matrix"].value("kind", "") == "identity") {
            own["rows"] = rowsBelow(stack, refused);
            return;
        }
        if (own.contains("matrix") && own["matrix"].value("kind", "") == "selection") {
            const int below = rowsBelow(stack, refused).get<int>();
            const int missing = below / 2;
            own["matrix"]["missing"] = Json::array();
            if (missing > 0) {
                own["matrix"]["missing"].push_back({0, missing - 1});
            }
            own["rows"] = below - missing;
            return;
        }
        const Json& items = scenarioSchema().at("properties").at("layers").at("items");
        own = layer(own.at("type"), items);
    }

    /// Rows of the variable that a linear layer reads.
    static Json rowsBelow(const Json& stack, std::size_t place) {
        for (std::size_t below = place; below-- > 0;) {
            if (stack[below].contains("rows")) {
                return stack[below]["rows"];
            }
        }
        return 1;
    }

    // ---- lists: their lengths follow from other keys ----------------------------------------------

    Json list(const std::string& key, const Json& node, const Json& parent) {
        const Json& items = node.at("items");
        if (key == "layers") {
            return layers(items);
        }
        if (key == "covariance" || key == "noiseCovariance") {
            return covariance(key == "covariance" ? m_columns : observedColumns(parent));
        }
        if (key == "covariances") {
            Json matrices = Json::array();
            for (std::size_t k = 0; k < componentsOf(parent, node); ++k) {
                matrices.push_back(covariance(m_columns));
            }
            return matrices;
        }
        Json entries = Json::array();
        const std::size_t length = lengthOf(key, node, parent);
        const Json entry = mergedNode(applicable(items, Json()));
        for (std::size_t k = 0; k < length; ++k) {
            entries.push_back(value(key == "rows" ? key : std::string(), entry, Json::object()));
        }
        if (key == "levels") {
            std::sort(entries.begin(), entries.end());
            entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
        }
        return entries;
    }

    std::size_t lengthOf(const std::string& key, const Json& node, const Json& parent) {
        const auto columns = static_cast<std::size_t>(m_columns);
        const std::string kind = parent.value("kind", "");
        if (key.empty()) {  // a row of a list of rows
            return m_rowLength != 0 ? m_rowLength : columns;
        }
        if (key == "columnsKind" || key == "probabilities"
            || (key == "weights" && kind == "sketch")) {
            return columns;
        }
        if (key == "weights" || key == "points" || key == "means") {
            m_rowLength = key == "points" && m_isComplex ? 2 * columns : columns;
            return componentsOf(parent, node);
        }
        if (key == "values" && kind == "given") {
            m_rowLength = 1 + std::min(m_chance.below(4), m_chance.below(16));
            return columns;
        }
        if (key == "values") {
            return 1 + m_chance.below(3);
        }
        constexpr std::size_t kUsual = 5;
        const KeyDescription description = describeNode(node);
        const std::size_t most = std::min(description.most.value_or(kUsual),
                                          m_chance.happens(m_wildness / 10.0) ? 255 : kUsual);
        const std::size_t fewest = description.fewest.value_or(0);
        return fewest + m_chance.below(most - fewest + 1);
    }

    /// How many components or points: those of the list that is there already.
    std::size_t componentsOf(const Json& parent, const Json& node) {
        for (const char* key : {"weights", "points", "means"}) {
            if (parent.contains(key)) {
                return parent.at(key).size();
            }
        }
        constexpr std::size_t kUsual = 6;
        const std::size_t most = describeNode(node).most.value_or(kUsual);
        const bool many = m_chance.happens(m_wildness / 10.0);
        return 1 + m_chance.below(many ? std::min<std::size_t>(most, 64) : kUsual);
    }

    /// Columns of the noise of a layer.
    [[nodiscard]] int observedColumns(const Json& layer) const {
        const std::string kind = layer.value("kind", "");
        if (kind == "sketch") {
            return 2;
        }
        if (kind != "committee") {
            return m_columns;
        }
        const Json second = layer.value("secondLayer", Json::object());
        if (second.value("kind", "gaussian") == "given") {
            return static_cast<int>(second.at("values").front().size());
        }
        return second.value("kind", "gaussian") == "ones" ? 1 : second.value("outputs", 1);
    }

    /// Q diag(e) Q^T with condition numbers up to 1e11 and any size that the schema allows.
    Json covariance(int columns) {
        const bool wild = m_chance.happens(m_wildness);
        const double size = wild ? std::pow(10.0, m_chance.between(-18.0, 11.0))
                                 : std::pow(10.0, m_chance.between(-2.0, 1.0));
        const double condition =
            std::pow(10.0, m_chance.happens(m_wildness) ? m_chance.between(0.0, 11.0)
                                                        : m_chance.between(0.0, 2.0));
        Eigen::MatrixXd start(columns, columns);
        Eigen::VectorXd eigenvalues(columns);
        for (int i = 0; i < columns; ++i) {
            eigenvalues(i) = size * std::pow(condition, -m_chance.uniform());
            for (int j = 0; j < columns; ++j) {
                start(i, j) = m_chance.between(-1.0, 1.0);
            }
        }
        const Eigen::MatrixXd Q = Eigen::HouseholderQR<Eigen::MatrixXd>(start).householderQ();
        const Eigen::MatrixXd matrix = Q * eigenvalues.asDiagonal() * Q.transpose();
        Json rows = Json::array();
        for (int i = 0; i < columns; ++i) {
            Json row = Json::array();
            for (int j = 0; j < columns; ++j) {
                row.push_back(matrix(std::max(i, j), std::min(i, j)));
            }
            rows.push_back(std::move(row));
        }
        return rows;
    }

    Chance& m_chance;
    double m_wildness;
    bool m_isComplex = false;
    int m_columns = 4;
    std::size_t m_layers = 3;     ///< layers of the stack
    std::size_t m_rowLength = 0;  ///< of a list of rows; 0: one number for each column
};

/// The valid document with some of the paths that it may learn, if there are any.
Json learning(Json document, Chance& chance) {
    Json paths = Json::array();
    for (const std::string& path : learntPaths(scenarioIn(document))) {
        if (chance.happens(0.5)) {
            paths.push_back(path);
        }
    }
    if (paths.empty()) {
        return document;
    }
    Json learnt = document;
    learnt["learn"] = std::move(paths);
    return problemsOfDocument(learnt).empty() ? learnt : document;
}

}  // namespace

Json randomScenario(std::uint64_t seed, std::uint64_t number) {
    constexpr int kAttempts = 20;
    constexpr int kRedraws = 30;
    Chance chance(seed, number);
    std::string lastRefusal;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        Generator generator(chance);
        Json document = generator.document();
        for (int redraw = 0; redraw < kRedraws; ++redraw) {
            const auto problems = problemsOfDocument(document);
            if (problems.empty()) {
                return learning(std::move(document), chance);
            }
            lastRefusal = problems.front().path + ": " + problems.front().message;
            generator.redraw(problems.front(), document);
        }
    }
    throw std::logic_error(
        fmt::format("no valid scenario for case {} of seed {}: {}", number, seed, lastRefusal));
}

}  // namespace onsager
