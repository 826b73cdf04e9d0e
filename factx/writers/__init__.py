"""Writers: Documents -> text, one file a format."""
