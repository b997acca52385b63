/// A door to the special functions of Boost.Math: what Sources/Statistics needs, and no more.
///
/// Nothing throws. An argument outside a function's domain gives NaN, and a result past the largest
/// double gives infinity; the caller checks its arguments before it asks.

#ifndef PSGF_C_BOOST_MATH_H
#define PSGF_C_BOOST_MATH_H

#ifdef __cplusplus
extern "C" {
#endif

/// The regularised lower incomplete gamma function P(a, x), for a > 0 and x >= 0.
double boost_gamma_p(double a, double x);

/// The regularised upper incomplete gamma function Q(a, x) = 1 - P(a, x), without cancellation.
double boost_gamma_q(double a, double x);

/// The derivative of P(a, x) by x: the density of a gamma distribution of rate one.
double boost_gamma_p_derivative(double a, double x);

/// The x at which P(a, x) = p, for p in [0, 1].
double boost_gamma_p_inv(double a, double p);

/// The x at which Q(a, x) = q, for q in [0, 1].
double boost_gamma_q_inv(double a, double q);

/// The regularised incomplete beta function I_x(a, b), for a, b > 0 and x in [0, 1].
double boost_ibeta(double a, double b, double x);

/// The complement 1 - I_x(a, b), without cancellation.
double boost_ibetac(double a, double b, double x);

/// The derivative of I_x(a, b) by x: the density of a beta distribution.
double boost_ibeta_derivative(double a, double b, double x);

/// The x at which I_x(a, b) = p, for p in [0, 1].
double boost_ibeta_inv(double a, double b, double p);

/// The x at which 1 - I_x(a, b) = q, for q in [0, 1].
double boost_ibetac_inv(double a, double b, double q);

/// The complementary error function.
double boost_erfc(double x);

/// The x at which erfc(x) = y, for y in [0, 2].
double boost_erfc_inv(double y);

#ifdef __cplusplus
}
#endif

#endif
