// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/layers.h"

#include <Eigen/Core>

namespace onsager {

/// phi of many points at once.
void setValues(const EntryFunction& phi,
               const Eigen::Ref<const Eigen::MatrixXd>& z,
               Eigen::Ref<Eigen::ArrayXXd> values);

/// log phi'(z) of a smooth phi, without loss of digits where phi is flat.
void setLogSlopes(const EntryFunction& phi,
                  const Eigen::Ref<const Eigen::MatrixXd>& z,
                  Eigen::Ref<Eigen::ArrayXXd> logs);

}  // namespace onsager
