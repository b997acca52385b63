#include "CBoostMath.h"

#include <boost/math/policies/policy.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/erf.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <limits>

namespace {

namespace policies = boost::math::policies;

// An exception must not reach Swift, so every error becomes a value. Computing in double alone
// keeps results near each other on machines whose long doubles differ.
using Quiet = policies::policy<
    policies::domain_error<policies::ignore_error>, policies::pole_error<policies::ignore_error>,
    policies::overflow_error<policies::ignore_error>,
    policies::underflow_error<policies::ignore_error>,
    policies::denorm_error<policies::ignore_error>,
    policies::evaluation_error<policies::ignore_error>,
    policies::rounding_error<policies::ignore_error>,
    policies::indeterminate_result_error<policies::ignore_error>,
    policies::promote_double<false>>;

// Some of Boost's inner root finders raise whatever the policy says.
template <typename Function> double quietly(Function function) noexcept {
  try {
    return function();
  } catch (...) {
    return std::numeric_limits<double>::quiet_NaN();
  }
}

}  // namespace

double boost_gamma_p(double a, double x) {
  return quietly([=] { return boost::math::gamma_p(a, x, Quiet()); });
}

double boost_gamma_q(double a, double x) {
  return quietly([=] { return boost::math::gamma_q(a, x, Quiet()); });
}

double boost_gamma_p_derivative(double a, double x) {
  return quietly([=] { return boost::math::gamma_p_derivative(a, x, Quiet()); });
}

double boost_gamma_p_inv(double a, double p) {
  return quietly([=] { return boost::math::gamma_p_inv(a, p, Quiet()); });
}

double boost_gamma_q_inv(double a, double q) {
  return quietly([=] { return boost::math::gamma_q_inv(a, q, Quiet()); });
}

double boost_ibeta(double a, double b, double x) {
  return quietly([=] { return boost::math::ibeta(a, b, x, Quiet()); });
}

double boost_ibetac(double a, double b, double x) {
  return quietly([=] { return boost::math::ibetac(a, b, x, Quiet()); });
}

double boost_ibeta_derivative(double a, double b, double x) {
  return quietly([=] { return boost::math::ibeta_derivative(a, b, x, Quiet()); });
}

double boost_ibeta_inv(double a, double b, double p) {
  return quietly([=] { return boost::math::ibeta_inv(a, b, p, Quiet()); });
}

double boost_ibetac_inv(double a, double b, double q) {
  return quietly([=] { return boost::math::ibetac_inv(a, b, q, Quiet()); });
}

double boost_erfc(double x) {
  return quietly([=] { return boost::math::erfc(x, Quiet()); });
}

double boost_erfc_inv(double y) {
  return quietly([=] { return boost::math::erfc_inv(y, Quiet()); });
}
