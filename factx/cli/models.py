"""factx models: the spaCy pipelines that are installed."""

import click


@click.command()
def models() -> None:
    """List the name tagger of factx and the installed spaCy pipelines.

    An asterisk marks what is used without --model and --ner; below a name stands what its claims lack.
    """
    from factx.language import default_model, installed_models, missing_abilities, tagger_name

    click.echo(f"* {tagger_name()}  names of people and places, with the default pipeline or --ner factx")
    default = default_model()
    for model in installed_models():
        mark = "*" if model.name == default else " "
        click.echo(f"{mark} {model.name}  {model.version}")
        lacks = missing_abilities(model.components)
        if model.language != "en":
            lacks = [f"is for language {model.language!r}; factx reads English"]
        for lack in lacks:
            click.echo(f"    {lack}")
    click.echo("\nAny spaCy pipeline for English works: factx extract --model NAME|PATH", err=True)
