// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {RuleId} from '../model/rule.ts'

/**
 * What the gate says about one work. `values` fill the text of its code (`phrase-verdict.ts`);
 * `case`, where given, chooses among several texts of one code.
 */
export interface Verdict {
  readonly code: RuleId
  readonly severity: 'error' | 'warning' | 'info'
  readonly values: Readonly<Record<string, string>>
}
