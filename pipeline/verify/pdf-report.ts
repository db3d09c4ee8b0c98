// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

import type {RuleId} from '../model/rule.ts'

/** Takes what is wrong with a built PDF. */
export type Report = (ruleId: RuleId, reason: string) => void
