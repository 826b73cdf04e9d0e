"""Tables from elsewhere; README.md says where each is from."""
