import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** A direction whose eigenvalue is this small a share of the largest is one that is not there. */
const NEGLIGIBLE = 1e-12;

/**
 * A generalised inverse of a cross-product: `effects = inverse * moments` solves the normal
 * equations also when columns repeat each other, as the dummies of two variables always do. The
 * effects are then one solution of many; the fitted values are the same for all. The ranks that
 * ml-matrix decides on itself depend on the unit of the columns, and take rounding for a direction.
 *   G = D C D with D = sqrt(diag G)
 *   G- = D^-1 (sum over the eigenvalues l of C that are not negligible, v v' / l) D^-1
 * @param rows of a symmetric matrix without negative eigenvalues, as X' W X is
 * @returns rows of a matrix of the same size; zeros for a column that is zero
 * @throws RangeError when a value is not finite: our bug, never the data's
 * @source Rao 1962 for generalised inverses; eigenvectors by ml-matrix
 * @example generalisedInverse([[4, 0], [0, 0]]) // => [[0.25, 0], [0, 0]]
 */
export function generalisedInverse(rows: number[][]): number[][] {
  const odd = rows.flat().find((value) => !Number.isFinite(value));
  if (odd !== undefined) throw new RangeError(`a matrix to invert must be finite: ${odd}`);
  const scale = rows.map((row, i) => ((row[i] ?? 0) > 0 ? 1 / Math.sqrt(row[i] ?? 0) : 0));
  const correlation = new Matrix(rows).mulColumnVector(scale).mulRowVector(scale);
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(correlation, {
    assumeSymmetric: true,
  });
  const least = NEGLIGIBLE * Math.max(...realEigenvalues);
  const inverted = realEigenvalues.map((value) => (value > least ? 1 / value : 0));
  const vectors = eigenvectorMatrix.clone().mulColumnVector(scale);
  return vectors.clone().mulRowVector(inverted).mmul(vectors.transpose()).to2DArray();
}

/**
 * Matrix times vector.
 * @param rows of the matrix
 * @param values one per column
 * @returns one value per row
 * @example times([[1, 2], [3, 4]], [1, 10]) // => [21, 43]
 */
export function times(rows: readonly (readonly number[])[], values: readonly number[]): number[] {
  return rows.map((row) => row.reduce((sum, value, i) => sum + value * (values[i] ?? 0), 0));
}
