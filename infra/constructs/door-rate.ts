/**
 * Requests a second that the doors let in for each county, and once more for the deployment itself. A county's last evening brings
 * a fifth of that (docs/scale.md counts with this number, and a test compares the two); beyond it AWS refuses without a sentence.
 */
export const requestsOfCounty = 100;

/** The throttle of a deployment's stage; the burst is two seconds' worth, less than the 5,000 an account may have. */
export const doorRate = (counties: number) => {
  const rateLimit = requestsOfCounty * (counties + 1);
  return { rateLimit, burstLimit: 2 * rateLimit };
};
