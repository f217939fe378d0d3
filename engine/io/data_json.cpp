// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/data_json.h"

#include "engine/io/json_value.h"
#include "engine/io/law_json.h"

namespace onsager {

namespace {

void write(const DataFile& file, Json& object) {
    LawWriter writer{object};
    DataFile::fields(file, writer);
}

DataFile fileIn(const Json& object) {
    DataFile file;
    LawReader reader{object};
    DataFile::fields(file, reader);
    return file;
}

}  // namespace

Json documentOf(const DataSettings& data) {
    Json object = Json::object();
    if (data.observation) {
        object["observation"] = Json::object();
        write(*data.observation, object["observation"]);
    }
    for (const TruthFile& truth : data.truth) {
        Json one = {{"variable", truth.variable}};
        write(truth.file, one);
        if (!truth.values.empty()) {
            one["values"] = truth.values;
        }
        object["truth"].push_back(std::move(one));
    }
    if (data.heldOutRows != 0) {
        object["heldOutRows"] = data.heldOutRows;
    }
    return object;
}

DataSettings dataIn(const Json& object) {
    DataSettings data;
    if (const auto observation = object.find("observation"); observation != object.end()) {
        data.observation = fileIn(*observation);
    }
    for (const Json& truth : object.at("truth")) {
        TruthFile one{wholeNumber(truth, "variable"), fileIn(truth)};
        if (const auto values = truth.find("values"); values != truth.end()) {
            one.values = values->get<std::vector<double>>();
        }
        data.truth.push_back(std::move(one));
    }
    data.heldOutRows = wholeNumber(object, "heldOutRows");
    return data;
}

}  // namespace onsager
