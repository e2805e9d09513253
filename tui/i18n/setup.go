package i18n

func addSetupID(problems) {}

func addSetupEN(problems) {}
