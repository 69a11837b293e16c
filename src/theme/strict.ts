/** Thrown where a template asks for a field that the view does not have. */
export class UnknownField extends Error {
  readonly field: string;
  readonly known: readonly string[];

  constructor(field: string, known: readonly string[]) {
    super(`unknown field ${field}`);
    this.field = field;
    this.known = known;
  }
}

/** The same data, but reading a field that is not there throws `UnknownField` instead of giving `undefined`. */
export function strict<T>(value: T, path: string): T {
  if (!isRecord(value)) return value;
  return new Proxy(value, {
    get(target, key) {
      if (typeof key === 'symbol' || key === 'toString') return Reflect.get(target, key) as unknown;
      if (Array.isArray(target)) {
        const element: unknown = Reflect.get(target, key);
        return typeof element === 'function' ? element : strict(element, `${path}[${key}]`);
      }
      if (!Object.hasOwn(target, key)) throw new UnknownField(`${path}.${key}`, Object.keys(target));
      return strict(Reflect.get(target, key), `${path}.${key}`);
    },
  });
}

/** Plain objects and arrays; markup and functions are handed on as they are. */
function isRecord(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || Object.getOwnPropertySymbols(value).length === 0;
}
