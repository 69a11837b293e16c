/** The grade point average under a key `gpa`: of a bare figure, only the key says what it is. */
export function gradePoints(gpa: string | undefined): string | undefined {
  return gpa !== undefined && !/\p{L}/u.test(gpa) ? `GPA ${gpa}` : gpa;
}
