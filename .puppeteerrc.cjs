// Chromium comes from the system (CHROME_PATH); nothing is downloaded while packages are installed.
module.exports = { skipDownload: true }
