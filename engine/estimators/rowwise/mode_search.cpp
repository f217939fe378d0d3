// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/rowwise/mode_search.h"

#include "engine/numerics/work_tally.h"

#include <cmath>
#include <limits>

namespace onsager {

namespace {

constexpr double kMaxChoices = 256.0;
constexpr int kMaxSweeps = 200;

/// Whether phi(z) = max(z, 0).
bool isRectifier(const std::vector<LinearPiece>& pieces) {
    return pieces.size() == 2 && pieces[0].upper == 0.0 && pieces[0].slope == 0.0
           && pieces[0].offset == 0.0 && pieces[1].slope == 1.0 && pieces[1].offset == 0.0;
}

}  // namespace

ModeSearch::ModeSearch(const EntryFunction& phi,
                       const Eigen::MatrixXd& Gamma,
                       const Eigen::MatrixXd& P)
    : m_likelihood(phi, P),
      m_matrices{Eigen::MatrixXd(), Gamma, Eigen::MatrixXd(), P},
      m_pieces(linearPieces(phi)) {
    const double choices =
        std::pow(static_cast<double>(m_pieces.size()), static_cast<double>(Gamma.rows()));
    if (!m_pieces.empty() && choices <= kMaxChoices) {
        m_global.emplace(m_pieces, Gamma, P);
    }
}

/// One coordinate at a time to its least energy over all pieces, until nothing moves.
void ModeSearch::descend(const PieceRow& row,
                         Eigen::VectorXd& z,
                         std::vector<std::size_t>& pieces) const {
    const Eigen::Index d = z.size();
    Eigen::VectorXd phi(d);
    for (Eigen::Index i = 0; i < d; ++i) {
        std::size_t& piece = pieces[static_cast<std::size_t>(i)];
        while (piece + 1 < m_pieces.size() && z(i) >= m_pieces[piece].upper) {
            ++piece;
        }
        phi(i) = m_pieces[piece].offset + m_pieces[piece].slope * z(i);
    }
    for (int sweep = 0; sweep < kMaxSweeps; ++sweep) {
        countWork(static_cast<double>(d)
                  * (1.0 + static_cast<double>(m_pieces.size()) + 0.1 * static_cast<double>(d)));
        double moved = 0.0;
        for (Eigen::Index i = 0; i < d; ++i) {
            const double Gii = m_matrices.Gamma(i, i);
            const double Pii = m_matrices.P(i, i);
            // Given the others, z_i behind the message is N(centre, 1 / Gamma_ii),
            // and the evidence adds pull phi - P_ii phi^2 / 2.
            const double centre =
                row.r(i) - (m_matrices.Gamma.row(i).dot(z - row.r) - Gii * (z(i) - row.r(i))) / Gii;
            const double pull = row.b(i) - m_matrices.P.row(i).dot(phi) + Pii * phi(i);
            double least = std::numeric_limits<double>::infinity();
            const double before = z(i);
            for (std::size_t k = 0; k < m_pieces.size(); ++k) {
                const LinearPiece& piece = m_pieces[k];
                // On a piece the energy is a parabola: its minimum, held at the ends of the piece.
                const double curvature = Gii + piece.slope * piece.slope * Pii;
                const double force =
                    piece.slope * (pull - Pii * (piece.offset + piece.slope * centre));
                const double t = std::clamp(centre + force / curvature, piece.lower, piece.upper);
                const double value = piece.offset + piece.slope * t;
                const double energy =
                    0.5 * Gii * (t - centre) * (t - centre) + (0.5 * Pii * value - pull) * value;
                if (energy < least) {
                    least = energy;
                    z(i) = t;
                    phi(i) = value;
                    pieces[static_cast<std::size_t>(i)] = k;
                }
            }
            // In deviations of what is known of z_i: scale-free.
            moved = std::max(moved, std::abs(z(i) - before) * std::sqrt(Gii + Pii));
        }
        if (moved < 1e-12) {
            return;
        }
    }
}

/// Downhill from r, then over the box so found.
CommitteeModes ModeSearch::descended(const Lane* r, const Lane* b) const {
    const auto d = static_cast<int>(m_matrices.Gamma.rows());
    CommitteeModes modes;
    for (Eigen::Index lane = 0; lane < kLaneCount; ++lane) {
        const PieceRow row{m_matrices, laneOf(r, lane, d), laneOf(b, lane, d)};
        Eigen::VectorXd z = row.r;
        std::vector<std::size_t> pieces(static_cast<std::size_t>(d), 0);
        descend(row, z, pieces);
        std::vector<LinearPiece> chosen;
        chosen.reserve(pieces.size());
        for (const std::size_t piece : pieces) {
            chosen.push_back(m_pieces[piece]);
        }
        const PieceChoice choice = pieceChoice(chosen, m_matrices.Gamma, m_matrices.P);
        z = nearestPoint(choice.centre(row), choice.precision, choice.box);
        setLane(z, choice.value(z), freeInverse(choice.precision, choice.box, z), lane, modes);
    }
    modes.fallback.setConstant(false);
    return modes;
}

CommitteeModes ModeSearch::modes(const Lane* r, const Lane* b, ModeDetail detail) const {
    if (m_pieces.empty()) {
        return smoothModes(m_likelihood, m_matrices.Gamma, r, b, nullptr, detail);
    }
    if (m_global) {
        return m_global->modes(r, b);
    }
    return isRectifier(m_pieces) ? reluModes(m_likelihood, m_matrices.Gamma, r, b)
                                 : descended(r, b);
}

}  // namespace onsager
