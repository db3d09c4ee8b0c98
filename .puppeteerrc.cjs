// SPDX-FileCopyrightText: 2026 The Colophon contributors
// SPDX-License-Identifier: Apache-2.0

/** `npm ci` never downloads a browser: a build finds one, or `npm run doctor` tells how to get one. */
module.exports = {skipDownload: true}
