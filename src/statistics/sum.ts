/** Added up with what rounding loses kept beside (Kahan and Babuška). */
export { sum } from 'simple-statistics';
