/** The operators of PDF 1.7, ISO 32000-1 annex A. */
export const operators: ReadonlySet<string> = new Set(
  // Names of properties, as the runtime holds each of those once, and tells them apart without reading them.
  Object.keys(
    Object.fromEntries(
      `b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EMC ET EX f F f* G g gs h i j J K k l m M MP n q Q re RG rg ri
      s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' "`
        .split(/\s+/)
        .map((operator) => [operator, true]),
    ),
  ),
);
